import { harmless } from '../report/printable.ts';
import { type Entry, say, unitNameOf } from './desk.ts';
import { goTo } from './go.ts';

const [WIDE, HIGH, EDGE, TOP] = [480, 320, 40, 26];

/** Each report a point: across the score it states, up the score recomputed. What lies off the line does not add up. */
export function Scores({ entries }: { readonly entries: readonly Entry[] }) {
  const points = entries.flatMap(({ path, kept }) => {
    const file = kept?.file;
    if (file?.status !== 'audited' || file.meta.score === null || file.meta.scoreComputed === null) return [];
    const [stated, computed] = [Number(file.meta.score), Number(file.meta.scoreComputed)];
    return Number.isFinite(stated) && Number.isFinite(computed)
      ? [{ path, unit: unitNameOf(file), stated, computed, isOff: stated !== computed }]
      : [];
  });
  if (points.length === 0)
    return <p class="nothing">{say('没有可以复算得分的报告', 'no report whose score can be recomputed')}</p>;
  const values = points.flatMap(({ stated, computed }) => [stated, computed]);
  const least = Math.max(0, Math.floor((Math.min(...values) - 1) / 5) * 5);
  const most = Math.ceil((Math.max(...values) + 1) / 5) * 5;
  const x = (score: number) => EDGE + ((score - least) / (most - least)) * (WIDE - EDGE - 10);
  const y = (score: number) => HIGH - EDGE - ((score - least) / (most - least)) * (HIGH - EDGE - TOP);
  const step = [1, 2, 5, 10, 20, 50].find((one) => (most - least) / one <= 8) ?? 100;
  const marks = Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, at) => least + at * step);
  const off = points.filter(({ isOff }) => isOff);
  return (
    <figure>
      <svg
        viewBox={`0 0 ${WIDE} ${HIGH}`}
        role="group"
        aria-label={say(
          `${points.length}份报告，${off.length}份得分不符`,
          `${points.length} reports, ${off.length} do not add up`,
        )}
      >
        {marks.map((mark) => (
          <g key={mark} class="grid">
            <line x1={x(mark)} x2={x(mark)} y1={TOP} y2={HIGH - EDGE} />
            <line x1={EDGE} x2={WIDE - 10} y1={y(mark)} y2={y(mark)} />
            <text x={x(mark)} y={HIGH - EDGE + 16} text-anchor="middle">
              {mark}
            </text>
            <text x={EDGE - 6} y={y(mark) + 4} text-anchor="end">
              {mark}
            </text>
          </g>
        ))}
        <line class="equal" x1={x(least)} y1={y(least)} x2={x(most)} y2={y(most)} />
        {points
          .filter(({ isOff }) => !isOff)
          .map(({ path, stated, computed }) => (
            <circle key={path} class="fits" cx={x(stated)} cy={y(computed)} r={3} />
          ))}
        {off.slice(0, 500).map(({ path, unit, stated, computed }) => (
          <g
            key={path}
            class="off"
            role="button"
            tabIndex={0}
            aria-label={`${harmless(unit)} ${stated} → ${computed}`}
            onClick={() => goTo(path, null, 'paper')}
            onKeyDown={(event) => {
              if (event.key === 'Enter') goTo(path, null, 'paper');
            }}
          >
            <title>{`${harmless(unit)}：${stated} → ${computed}`}</title>
            <rect
              x={x(stated) - 5}
              y={y(computed) - 5}
              width={10}
              height={10}
              transform={`rotate(45 ${x(stated)} ${y(computed)})`}
            />
          </g>
        ))}
        <text class="quiet" x={WIDE - 10} y={HIGH - 4} text-anchor="end">
          {say('自评得分 →', 'stated →')}
        </text>
        <text class="quiet" x={4} y={12}>
          {say('↑ 复算得分', '↑ recomputed')}
        </text>
      </svg>
      <figcaption class="quiet">
        {say(
          `${points.length} 份可复算，${off.length} 份与自评得分不符（菱形，可点开）`,
          `${points.length} can be recomputed, ${off.length} differ (diamonds; click one)`,
        )}
      </figcaption>
    </figure>
  );
}
