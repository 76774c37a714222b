import { useMemo } from 'preact/hooks';
import { placeOf } from '../report/list.ts';
import { harmless } from '../report/printable.ts';
import { SEVERITY } from '../report/words.ts';
import { type Desk, type Found, say, shownEntries, shownOf, unitNameOf } from './desk.ts';
import { facts } from './facts.ts';
import { Filters } from './filters.tsx';
import { goTo } from './go.ts';
import { stakeOf } from './stake.ts';
import { Windowed } from './windowed.tsx';

/** All that the filter lets through, report by report or by the money at stake. */
function foundOf(desk: Desk): Found[] {
  const found = shownEntries(desk).flatMap((entry) => shownOf(entry, desk.filter));
  return desk.order === 'stake' ? found.sort((a, b) => stakeOf(b.finding) - stakeOf(a.finding)) : found;
}

/** The list of discrepancies over all reports. */
export function AllFindings({ desk }: { readonly desk: Desk }) {
  const { entries, filter, order, place, language } = desk;
  const found = useMemo(() => foundOf(desk), [entries, filter, order]);
  const titles = useMemo(
    () => new Map(facts.rules.map(({ id, title }) => [id, title[language]])),
    [language],
  );
  const current = found.findIndex(
    ({ entry, index }) => entry.path === place?.path && index === place.finding,
  );
  return (
    <div class="all">
      <Filters desk={desk} count={found.length} />
      <div class="table">
        <div class="head" aria-hidden="true">
          <span>{say('等级', 'Severity')}</span>
          <span>{say('单位', 'Unit')}</span>
          <span>{say('问题', 'Finding')}</span>
          <span>{say('位置', 'Place')}</span>
          <span class="n">{say('报告值', 'Stated')}</span>
          <span class="n">{say('复算值', 'Computed')}</span>
          <span class="n">{say('差额', 'Difference')}</span>
          <span>{say('整改状态', 'Status')}</span>
        </div>
        <Windowed
          class="all-found"
          label={say('问题清单', 'findings')}
          items={found}
          height={48}
          current={current}
          onPick={(at) => {
            const one = found[at];
            if (one) goTo(one.entry.path, one.index, 'findings');
          }}
          row={({ entry, finding }) => (
            <>
              <span>
                <b class={`badge ${finding.severity}`}>{SEVERITY[finding.severity][language]}</b>
              </span>
              <span>{harmless(entry.kept ? unitNameOf(entry.kept.file) : entry.path)}</span>
              <span class="two">
                <b>{titles.get(finding.rule) ?? finding.rule}</b> {finding.message}
              </span>
              <span class="quiet">{placeOf(finding, language)}</span>
              <span class="n">{finding.stated}</span>
              <span class="n">{finding.computed}</span>
              <span class="n">
                {finding.difference}
                <span class="unit">{finding.difference !== null && finding.unit}</span>
              </span>
              <span>{finding.judgement?.status}</span>
            </>
          )}
        />
      </div>
    </div>
  );
}
