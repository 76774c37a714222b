import { change, type Desk, say } from './desk.ts';
import { annotateAll, write } from './output.ts';
import { hasCore } from './pool.ts';

const FILES: readonly (readonly [string, string, string])[] = [
  ['xlsx', '整改清单.xlsx（含核对底稿）', '整改清单.xlsx (list and working paper)'],
  ['csv', '整改清单.csv', '整改清单.csv'],
  ['json', '全部结果.json', 'results.json'],
  ['html', '结果网页.html（可邮寄）', 'results.html (to mail)'],
];

/** The results, to take away. */
export function Out({ desk }: { readonly desk: Desk }) {
  const isReady = !desk.run && desk.entries.some(({ kept }) => kept);
  const close = (event: Event) =>
    (event.currentTarget as Element).closest('details')?.removeAttribute('open');
  const item = (title: string, act: () => void) => (
    <li>
      <button
        type="button"
        onClick={(event) => {
          close(event);
          act();
        }}
      >
        {title}
      </button>
    </li>
  );
  if (!isReady) return null;
  return (
    <details class="out">
      <summary class="button">{say('导出', 'Export')}</summary>
      <ul>
        {FILES.map(([extension, zh, en]) => item(say(zh, en), () => void write(extension)))}
        {hasCore && item(say('带批注的报告', 'annotated reports'), () => void annotateAll())}
        {item(say('打印清单', 'print the list'), () => change({ printing: true }))}
      </ul>
    </details>
  );
}
