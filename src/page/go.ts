import { change, look } from './desk.ts';

/** Turns to a report, and in it to a finding. */
export const goTo = (path: string, finding: number | null, column?: 'paper' | 'findings'): void =>
  change({
    view: 'reports',
    place: { path, finding, figure: null },
    column: column ?? (look().column === 'list' ? 'paper' : look().column),
  });
