import { change, look, shownEntries, shownOf } from './desk.ts';
import { goTo } from './go.ts';

/** What each key does; the help shows them too. */
export const KEYS: readonly {
  readonly keys: readonly string[];
  readonly zh: string;
  readonly en: string;
  readonly act: () => void;
}[] = [
  { keys: ['j'], zh: '下一个问题', en: 'next finding', act: () => step(1) },
  { keys: ['k'], zh: '上一个问题', en: 'previous finding', act: () => step(-1) },
  { keys: ['J', ']'], zh: '下一份报告', en: 'next report', act: () => turn(1) },
  { keys: ['K', '['], zh: '上一份报告', en: 'previous report', act: () => turn(-1) },
  { keys: ['/'], zh: '查找', en: 'search', act: () => focusOn('search') },
  { keys: ['s'], zh: '填写整改状态', en: 'status of the finding', act: () => focusOn('status') },
  { keys: ['1'], zh: '报告', en: 'reports', act: () => change({ view: 'reports' }) },
  { keys: ['2'], zh: '清单', en: 'list', act: () => change({ view: 'list' }) },
  { keys: ['3'], zh: '总览', en: 'overview', act: () => change({ view: 'overview' }) },
  { keys: ['?'], zh: '帮助', en: 'help', act: () => change({ dialog: 'help' }) },
];

const focusOn = (name: string): void =>
  document.querySelector<HTMLElement>(`[data-focus="${name}"]`)?.focus();

function turn(by: number): void {
  const desk = look();
  const shown = shownEntries(desk);
  const at = shown.findIndex(({ path }) => path === desk.place?.path);
  const next = shown[at < 0 ? 0 : at + by];
  if (next) goTo(next.path, shownOf(next, desk.filter)[0]?.index ?? null);
}

/** To the next finding that the filter shows, on into the next report. */
function step(by: 1 | -1): void {
  const desk = look();
  const { place, filter } = desk;
  const shown = shownEntries(desk);
  const at = shown.findIndex(({ path }) => path === place?.path);
  const ahead = by > 0 ? shown.slice(Math.max(at, 0)) : shown.slice(0, at + 1).reverse();
  const found = ahead.flatMap((entry) =>
    by > 0 ? shownOf(entry, filter) : shownOf(entry, filter).reverse(),
  );
  const from = place?.finding ?? (by > 0 ? -1 : null);
  const next = found.find(
    ({ entry, index }) => entry.path !== place?.path || (from !== null && (index - from) * by > 0),
  );
  if (next) goTo(next.entry.path, next.index);
}

export function listenToKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target as HTMLElement;
    const isWriting = /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    if (event.key === 'Escape' && isWriting) target.blur();
    if (isWriting || look().dialog !== '') return;
    const key = KEYS.find(({ keys }) => keys.includes(event.key));
    if (!key) return;
    event.preventDefault();
    key.act();
  });
}
