import { useEffect, useRef, useState } from 'preact/hooks';
import type { Contents } from '../report/kept.ts';
import { About } from './about.tsx';
import { change, type Desk, type Entry, type Found, findingsOf, say } from './desk.ts';
import { FindingCard } from './finding.tsx';
import { Relations } from './relations.tsx';

interface Given {
  readonly desk: Desk;
  readonly entry: Entry;
  readonly inside: Contents;
  readonly shown: readonly Found[];
  readonly onHover: (index: number | null) => void;
}

type Tab = 'findings' | 'relations' | 'about';

/** What was found in the report, every relation of it, and what was read and not read. */
export function Side({ desk, entry, inside, shown, onHover }: Given) {
  const { place } = desk;
  const [tab, setTab] = useState<Tab>('findings');
  const figure = place?.figure ?? null;
  useEffect(() => {
    if (figure !== null) setTab('relations');
  }, [figure]);
  const finding = place?.finding ?? null;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (finding === null) return;
    setTab('findings');
    requestAnimationFrame(() =>
      list.current?.querySelector(`[data-card="${finding}"]`)?.scrollIntoView({ block: 'nearest' }),
    );
  }, [finding]);
  const all = findingsOf(entry).length;
  const tabs: readonly (readonly [Tab, string])[] = [
    ['findings', `${say('问题', 'Findings')} ${shown.length === all ? all : `${shown.length}/${all}`}`],
    ['relations', `${say('勾稽关系', 'Relations')} ${inside.exhibit.relations.length}`],
    ['about', say('核对范围', 'Coverage')],
  ];
  return (
    <section class="column side" aria-label={say('审核结果', 'results')}>
      <nav class="steps" aria-label={say('栏目', 'columns')}>
        <button type="button" class="plain" onClick={() => change({ column: 'paper' })}>
          {say('‹ 原文', '‹ text')}
        </button>
      </nav>
      <h2 class="unseen">{say('审核结果', 'Results')}</h2>
      <div class="tabs" role="tablist">
        {tabs.map(([id, title]) => (
          <button
            type="button"
            role="tab"
            id={`tab-${id}`}
            key={id}
            aria-selected={tab === id}
            aria-controls="side"
            onClick={() => setTab(id)}
          >
            {title}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div class="scroll" id="side" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0} ref={list}>
        {tab === 'findings' && (
          <ol class="findings">
            {shown.map((found) => (
              <FindingCard
                key={found.index}
                found={found}
                inside={inside}
                isOpen={found.index === finding}
                onHover={onHover}
              />
            ))}
            {shown.length === 0 && (
              <li class="nothing">
                {all > 0
                  ? say('没有符合筛选条件的问题', 'no finding passes the filter')
                  : say('核对范围内未发现问题', 'nothing found in what was checked')}
              </li>
            )}
          </ol>
        )}
        {tab === 'relations' && <Relations exhibit={inside.exhibit} figure={figure} path={entry.path} />}
        {tab === 'about' && <About entry={entry} inside={inside} />}
      </div>
    </section>
  );
}
