import { useMemo } from 'preact/hooks';
import type { Severity } from '../model.ts';
import { SEVERITY } from '../report/words.ts';
import {
  change,
  type Desk,
  type Filter,
  findingsOf,
  NO_FILTER,
  type Order,
  say,
  unitNameOf,
} from './desk.ts';
import { facts } from './facts.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What is shown, and in which order. */
export function Filters({ desk, count }: { readonly desk: Desk; readonly count: number }) {
  const { entries, filter, order, view } = desk;
  const language = desk.language;
  const set = (part: Partial<Filter>) => change({ filter: { ...filter, ...part } });
  const found = useMemo(() => tally(desk), [entries]);
  const titles = new Map(facts.rules.map(({ id, title }) => [id, title[language]]));
  return (
    <div role="search" class="filters">
      <input
        type="search"
        data-focus="search"
        value={filter.text}
        onInput={(event) => set({ text: event.currentTarget.value.trim() })}
        placeholder={say('查找单位、文件、原文', 'unit, file, text')}
        aria-label={say('查找', 'search')}
      />
      <div class="severities" role="group" aria-label={say('等级', 'severity')}>
        {SEVERITIES.map((severity) => (
          <button
            type="button"
            key={severity}
            class={`chip ${severity}`}
            aria-pressed={filter.severities.includes(severity)}
            onClick={() =>
              set({
                severities: filter.severities.includes(severity)
                  ? filter.severities.filter((one) => one !== severity)
                  : [...filter.severities, severity],
              })
            }
          >
            {SEVERITY[severity][language]} <span class="figures">{found.severities[severity]}</span>
          </button>
        ))}
      </div>
      <div class="selects">
        <select
          value={filter.rule}
          onChange={(event) => set({ rule: event.currentTarget.value })}
          aria-label={say('问题类型', 'kind')}
        >
          <option value="">{say('全部问题类型', 'all kinds')}</option>
          {found.rules.map(([id, number]) => (
            <option value={id} key={id}>
              {titles.get(id) ?? id}（{number}）
            </option>
          ))}
        </select>
        <select
          value={filter.status}
          onChange={(event) => set({ status: event.currentTarget.value as Filter['status'] })}
          aria-label={say('处理', 'handling')}
        >
          <option value="">{say('全部处理状态', 'any status')}</option>
          <option value="open">{say('未填写', 'not filled in')}</option>
          <option value="decided">{say('已填写', 'filled in')}</option>
        </select>
      </div>
      {found.units.length > 1 && (
        <div class="selects">
          <select
            value={filter.unit}
            onChange={(event) => set({ unit: event.currentTarget.value })}
            aria-label={say('单位', 'unit')}
          >
            <option value="">
              {say(`全部单位（${found.units.length}）`, `all units (${found.units.length})`)}
            </option>
            {found.units.map((unit) => (
              <option value={unit} key={unit}>
                {unit}
              </option>
            ))}
          </select>
          <select
            value={order}
            onChange={(event) => change({ order: event.currentTarget.value as Order })}
            aria-label={say('排序', 'order')}
          >
            <option value="gravity">{say('按轻重', 'by gravity')}</option>
            <option value="stake">{say('按金额', 'by money at stake')}</option>
            <option value="gap">{say('按得分差', 'by gap of scores')}</option>
            <option value="name">{say('按名称', 'by name')}</option>
          </select>
        </div>
      )}
      <p class="count" aria-live="polite">
        {view === 'list'
          ? say(`${count} 个问题`, `${count} findings`)
          : say(`${count} 份报告`, `${count} reports`)}
        {filter !== NO_FILTER && JSON.stringify(filter) !== JSON.stringify(NO_FILTER) && (
          <button type="button" class="link" onClick={() => change({ filter: NO_FILTER })}>
            {say('清除筛选', 'clear')}
          </button>
        )}
      </p>
    </div>
  );
}

function tally({ entries }: Desk) {
  const severities: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const rules = new Map<string, number>();
  const units = new Set<string>();
  for (const entry of entries) {
    if (entry.kept?.file.status === 'audited') units.add(unitNameOf(entry.kept.file));
    for (const { severity, rule } of findingsOf(entry)) {
      severities[severity]++;
      rules.set(rule, (rules.get(rule) ?? 0) + 1);
    }
  }
  return { severities, rules: [...rules].sort((a, b) => b[1] - a[1]), units: [...units].sort() };
}
