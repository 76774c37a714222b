import { useMemo } from 'preact/hooks';
import type { Severity } from '../model.ts';
import { harmless } from '../report/printable.ts';
import { SEVERITY } from '../report/words.ts';
import { type Desk, findingsOf, say } from './desk.ts';
import { HeatMap } from './heat-map.tsx';
import { Scores } from './scores.tsx';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The whole folder at a glance. */
export function Overview({ desk }: { readonly desk: Desk }) {
  const { entries, language } = desk;
  const sums = useMemo(() => totals(desk), [entries]);
  const number = (value: number, name: string, own = '') => (
    <div class={`total ${own}`}>
      <b class="figures">{value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en')}</b>
      <span>{name}</span>
    </div>
  );
  return (
    <div class="overview">
      <div class="totals">
        {number(sums.audited, say('份报告已审核', 'reports audited'))}
        {sums.unread > 0 && number(sums.unread, say('份未能读取', 'unreadable'), 'unknown')}
        {SEVERITIES.map((severity) =>
          number(sums.findings[severity], SEVERITY[severity][language], severity),
        )}
        {number(sums.held + sums.failed + sums.undecided, say('处勾稽关系复算', 'relations recomputed'))}
        {number(sums.held, say('相符', 'held'))}
        {number(sums.figures - sums.bound, say('个数字未能核对', 'figures not checked'))}
      </div>
      <div class="charts">
        <section>
          <h2>{say('自评得分与复算得分', 'Score stated and recomputed')}</h2>
          <Scores entries={entries} />
        </section>
        <section>
          <h2>{say('每份报告的问题数', 'Findings a report')}</h2>
          <Distribution desk={desk} />
        </section>
        <section class="broad">
          <h2>{say('问题类型 × 单位', 'Kind × unit')}</h2>
          <HeatMap desk={desk} />
        </section>
        {sums.unread > 0 && (
          <section class="broad">
            <h2>{say('未能读取', 'Unreadable')}</h2>
            <ul class="plain">
              {entries.slice(0, 5000).map(({ path, kept }) =>
                kept?.file.status === 'unreadable' ? (
                  <li key={path}>
                    <b>{harmless(path)}</b> <span class="quiet">{kept.file.problem.message}</span>
                  </li>
                ) : null,
              )}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

function totals({ entries }: Desk) {
  const findings: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const sums = { audited: 0, unread: 0, held: 0, failed: 0, undecided: 0, figures: 0, bound: 0, findings };
  for (const { kept } of entries) {
    if (!kept) continue;
    if (kept.file.status === 'unreadable') {
      sums.unread++;
      continue;
    }
    sums.audited++;
    sums.figures += kept.file.coverage.figures;
    sums.bound += kept.file.coverage.bound;
    for (const tally of Object.values(kept.file.checked)) {
      sums.held += tally.held;
      sums.failed += tally.failed;
      sums.undecided += tally.undecided;
    }
    for (const { severity } of kept.file.findings) findings[severity]++;
  }
  return sums;
}

const STEPS = [0, 1, 2, 3, 4, 5, 6, 8, 11, 21] as const;
const [WIDE, HIGH, FOOT] = [480, 240, 36];

/** How many reports have how many findings, the errors apart. */
function Distribution({ desk: { entries } }: { readonly desk: Desk }) {
  const bars = STEPS.map((from, at) => {
    const to = (STEPS[at + 1] ?? Number.POSITIVE_INFINITY) - 1;
    const own = entries.filter((entry) => {
      if (entry.kept?.file.status !== 'audited') return false;
      const count = findingsOf(entry).length;
      return count >= from && count <= to;
    });
    const grave = own.filter((entry) =>
      findingsOf(entry).some(({ severity }) => severity === 'error'),
    ).length;
    return {
      name: to === from ? String(from) : to === Number.POSITIVE_INFINITY ? `${from}+` : `${from}–${to}`,
      count: own.length,
      grave,
    };
  });
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const step = WIDE / bars.length;
  const height = (count: number) => (count / most) * (HIGH - FOOT - 20);
  return (
    <svg
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      role="img"
      aria-label={bars
        .filter(({ count }) => count > 0)
        .map(({ name, count }) => say(`${name}处：${count}份`, `${name}: ${count}`))
        .join('，')}
    >
      {bars.map(({ name, count, grave }, at) => (
        <g key={name} transform={`translate(${at * step}, 0)`}>
          <rect
            class="bar-all"
            x={step * 0.14}
            width={step * 0.72}
            y={HIGH - FOOT - height(count)}
            height={height(count)}
          />
          <rect
            class="bar-error"
            x={step * 0.14}
            width={step * 0.72}
            y={HIGH - FOOT - height(grave)}
            height={height(grave)}
          />
          {count > 0 && (
            <text x={step / 2} y={HIGH - FOOT - height(count) - 5} text-anchor="middle">
              {count}
            </text>
          )}
          <text class="quiet" x={step / 2} y={HIGH - FOOT + 16} text-anchor="middle">
            {name}
          </text>
        </g>
      ))}
      <line class="axis" x1={0} x2={WIDE} y1={HIGH - FOOT} y2={HIGH - FOOT} />
      <text class="quiet" x={WIDE} y={HIGH - 4} text-anchor="end">
        {say('问题数（深色：含错误的报告）', 'findings (dark: with an error)')}
      </text>
    </svg>
  );
}
