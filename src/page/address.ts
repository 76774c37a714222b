import { change, findingsOf, look, onChange, type Place } from './desk.ts';

/** `#report/3`: the third finding of a report, as a link that can be kept and sent. */
const written = ({ path, finding }: Place): string =>
  `#${path.split('/').map(encodeURIComponent).join('/')}${finding === null ? '' : `/${finding + 1}`}`;

function read(hash: string): Place | null {
  let text: string;
  try {
    text = decodeURIComponent(hash.slice(1));
  } catch {
    return null;
  }
  const { entries } = look();
  const whole = entries.find(({ path }) => path === text);
  if (whole) return { path: whole.path, finding: null, figure: null };
  const [, path, number] = /^(.*)\/(\d+)$/s.exec(text) ?? [];
  const entry = entries.find((one) => one.path === path);
  if (!entry) return null;
  const finding = Number(number) - 1;
  return { path: entry.path, finding: findingsOf(entry)[finding] ? finding : null, figure: null };
}

/** Keeps the address of the page and the place of the eye the same. */
export function followAddress(): void {
  const go = () => {
    const place = read(location.hash);
    if (place) change({ place, view: 'reports', column: place.finding === null ? 'paper' : 'findings' });
  };
  go();
  addEventListener('hashchange', () => {
    const { place } = look();
    if (!place || written(place) !== location.hash) go();
  });
  let waiting = location.hash.length > 1;
  onChange(({ place, entries, run }) => {
    if (waiting && entries.length > 0 && !run && entries.every(({ kept }) => kept)) {
      waiting = false;
      if (!place) return go();
    }
    if (place && written(place) !== location.hash) history.replaceState(null, '', written(place));
  });
}
