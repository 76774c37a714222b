import { useMemo } from 'preact/hooks';
import { harmless } from '../report/printable.ts';
import { change, type Desk, findingsOf, NO_FILTER, say, unitNameOf } from './desk.ts';
import { facts } from './facts.ts';

/** Units and kinds with the most findings; the others stand in the list. */
const MOST_UNITS = 30;
const MOST_RULES = 24;

/** How many findings of each kind each unit has. */
export function HeatMap({ desk }: { readonly desk: Desk }) {
  const { entries, language } = desk;
  const { units, rules, cells, most, left } = useMemo(() => counted(desk), [entries]);
  if (units.length === 0) return <p class="nothing">{say('没有问题', 'no findings')}</p>;
  const titles = new Map(facts.rules.map(({ id, title }) => [id, title[language]]));
  const open = (unit: string, rule: string) => change({ view: 'list', filter: { ...NO_FILTER, unit, rule } });
  return (
    <div class="wide">
      <table class="heat">
        <thead>
          <tr>
            <th scope="col">{say('问题类型', 'Kind')}</th>
            {units.map((unit) => (
              <th scope="col" key={unit} class="turned">
                <span>{harmless(unit)}</span>
              </th>
            ))}
            <th scope="col" class="n">
              {say('合计', 'total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map(([rule, total]) => (
            <tr key={rule}>
              <th scope="row">
                <button type="button" class="link" onClick={() => open('', rule)}>
                  {titles.get(rule) ?? rule}
                </button>
              </th>
              {units.map((unit) => {
                const count = cells.get(`${unit}\n${rule}`) ?? 0;
                return (
                  <td key={unit} class={count > 0 ? `heat-${Math.ceil((count / most) * 4)}` : ''}>
                    {count > 0 && (
                      <button
                        type="button"
                        aria-label={`${harmless(unit)}，${titles.get(rule) ?? rule}：${count}`}
                        onClick={() => open(unit, rule)}
                      >
                        {count}
                      </button>
                    )}
                  </td>
                );
              })}
              <td class="n">{total}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p class="quiet">
          {say(
            `另有 ${left} 个单位问题较少，见清单`,
            `${left} more units with fewer findings are in the list`,
          )}
        </p>
      )}
    </div>
  );
}

function counted({ entries }: Desk) {
  const cells = new Map<string, number>();
  const units = new Map<string, number>();
  const rules = new Map<string, number>();
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const entry of entries) {
    if (!entry.kept) continue;
    const unit = unitNameOf(entry.kept.file);
    for (const { rule } of findingsOf(entry)) {
      add(cells, `${unit}\n${rule}`);
      add(units, unit);
      add(rules, rule);
    }
  }
  const byCount = (map: Map<string, number>) => [...map].sort((a, b) => b[1] - a[1]);
  const shown = byCount(units)
    .slice(0, MOST_UNITS)
    .map(([unit]) => unit);
  return {
    units: shown,
    rules: byCount(rules).slice(0, MOST_RULES),
    cells,
    most: Math.max(1, ...cells.values()),
    left: units.size - shown.length,
  };
}
