import { useEffect, useMemo } from 'preact/hooks';
import type { Span } from '../model.ts';
import { contents } from '../report/kept.ts';
import { harmless } from '../report/printable.ts';
import { change, type Desk, type Entry, findingsOf, look, say, shownEntries, shownOf } from './desk.ts';
import { Filters } from './filters.tsx';
import { goTo } from './go.ts';
import { light, reveal } from './lights.ts';
import { Paper } from './paper.tsx';
import { ReportRow } from './report-row.tsx';
import { Side } from './side.tsx';
import { Windowed } from './windowed.tsx';

/** Left the reports, in the middle the one that is open, right what was found in it. */
export function Reports({ desk }: { readonly desk: Desk }) {
  const { entries, filter, order, place, column } = desk;
  const shown = useMemo(() => shownEntries(desk), [entries, filter, order]);
  const current = shown.findIndex(({ path }) => path === place?.path);
  const open = entries.find(({ path }) => path === place?.path);
  const isReady = Boolean(entries[0]?.kept);
  useEffect(() => {
    if (!look().place && isReady && matchMedia('(min-width: 900px)').matches) {
      const first = shown[0];
      if (first?.kept && !desk.run) goTo(first.path, null);
    }
  }, [place, isReady, shown, desk.run]);
  return (
    <div class={`reports shows-${column}`}>
      <section class="column list" aria-label={say('报告列表', 'reports')}>
        <Filters desk={desk} count={shown.length} />
        <Windowed
          class="entries"
          label={say('报告', 'reports')}
          items={shown}
          height={58}
          current={current}
          onPick={(index) => {
            const entry = shown[index];
            if (entry) change({ place: { path: entry.path, finding: null, figure: null }, column: 'paper' });
          }}
          row={(entry) => <ReportRow entry={entry} filter={filter} />}
        />
        {shown.length === 0 && (
          <p class="nothing">{say('没有符合筛选条件的报告', 'no report passes the filter')}</p>
        )}
      </section>
      {open ? (
        <Open desk={desk} entry={open} key={open.path} />
      ) : (
        <p class="column nothing">{say('请在左侧选择一份报告', 'choose a report')}</p>
      )}
    </div>
  );
}

function Open({ desk, entry }: { readonly desk: Desk; readonly entry: Entry }) {
  const { filter, place } = desk;
  const packed = entry.kept?.packed ?? null;
  const inside = useMemo(() => (packed ? contents(packed) : null), [packed]);
  const findings = findingsOf(entry);
  const shown = useMemo(() => shownOf(entry, filter), [entry, filter]);
  const finding =
    place?.finding === null || place?.finding === undefined ? undefined : findings[place.finding];
  const figure = place?.figure ?? null;
  const exhibit = inside?.exhibit;

  useEffect(() => {
    if (!exhibit) return;
    if (finding) {
      light('lit', placesOf(finding, exhibit.figures));
      reveal(finding.span);
    } else if (figure !== null && exhibit.figures[figure]) light('lit', [exhibit.figures[figure]]);
    else light('lit', []);
  }, [exhibit, finding?.span, figure]);

  const file = entry.kept?.file;
  if (!file) return <p class="column nothing">{say('待审核…', 'waiting…')}</p>;
  if (file.status === 'unreadable')
    return (
      <section class="column paper">
        <div class="unread">
          <h2>{harmless(entry.path)}</h2>
          <p>{file.problem.message}</p>
        </div>
      </section>
    );
  const hover = (index: number | null) =>
    light('hovered', index === null ? [] : placesOf(findings[index]!, exhibit?.figures ?? []));
  const pick = (index: number) =>
    change({ place: { path: entry.path, finding: index, figure: null }, column: 'findings' });
  return (
    <>
      <section class="column paper" aria-label={say('报告原文', 'the report')}>
        <nav class="steps" aria-label={say('栏目', 'columns')}>
          <button type="button" class="plain" onClick={() => change({ column: 'list' })}>
            {say('‹ 报告列表', '‹ reports')}
          </button>
          <button type="button" class="plain" onClick={() => change({ column: 'findings' })}>
            {say(`问题 ${shown.length} ›`, `findings ${shown.length} ›`)}
          </button>
        </nav>
        <h2 class="unseen">{harmless(file.meta.title || entry.path)}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
        <div class="scroll" tabIndex={0} role="region" aria-label={say('原文', 'text')}>
          {exhibit && (
            <Paper
              exhibit={exhibit}
              findings={findings}
              onFinding={pick}
              onFigure={(index) =>
                change({ place: { path: entry.path, finding: null, figure: index }, column: 'findings' })
              }
              onHover={hover}
            />
          )}
        </div>
      </section>
      {inside && <Side desk={desk} entry={entry} inside={inside} shown={shown} onHover={hover} />}
    </>
  );
}

/** A sentence that a finding points at is lit by its figures alone. */
const LONGEST = 24;

/** All figures and words that a finding speaks of. */
function placesOf(
  { span, related, corrections }: ReturnType<typeof findingsOf>[number],
  figures: readonly Span[],
): Span[] {
  return [span, ...[...related, ...corrections].map((one) => one.span)].flatMap((one) => {
    if (one.end - one.start <= LONGEST) return [one];
    return figures.filter(({ start, end }) => start >= one.start && end <= one.end);
  });
}
