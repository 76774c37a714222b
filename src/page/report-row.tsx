import type { Severity } from '../model.ts';
import { baseName } from '../report/list.ts';
import { harmless } from '../report/printable.ts';
import { SEVERITY } from '../report/words.ts';
import { type Entry, type Filter, findingsOf, say, shownOf, unitNameOf } from './desk.ts';
import { moneyOf, stakeOf } from './stake.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A report in the list: whose, what was found, the score, and the most money at stake. */
export function ReportRow({ entry, filter }: { readonly entry: Entry; readonly filter: Filter }) {
  const name = baseName(entry.path).replace(/\.\w+$/, '');
  const file = entry.kept?.file;
  const language = say('zh', 'en') as 'zh' | 'en';
  if (!file) return <Row top={name} bottom={<span class="quiet">{say('待审核', 'waiting')}</span>} />;
  if (file.status === 'unreadable')
    return (
      <Row
        top={name}
        bottom={
          <span class="quiet">
            <b class="badge unknown">{say('未读', 'unread')}</b> {file.problem.message}
          </span>
        }
      />
    );
  const unit = unitNameOf(file);
  const shown = shownOf(entry, filter);
  const count = (severity: Severity) => shown.filter(({ finding }) => finding.severity === severity).length;
  const { score, scoreComputed } = file.meta;
  const stake = Math.max(0, ...findingsOf(entry).map(stakeOf));
  const badges = SEVERITIES.filter((severity) => count(severity) > 0);
  return (
    <Row
      top={unit}
      title={entry.path}
      aside={
        score !== null && (
          <span
            class={`score ${scoreComputed !== null && Number(scoreComputed) !== Number(score) ? 'off' : ''}`}
          >
            {score}
            {scoreComputed !== null && Number(scoreComputed) !== Number(score) && `→${scoreComputed}`}
            {say('分', '')}
          </span>
        )
      }
      bottom={
        <>
          {badges.map((severity) => (
            <b class={`badge ${severity}`} key={severity}>
              {SEVERITY[severity][language]} {count(severity)}
            </b>
          ))}
          {badges.length === 0 && (
            <span class="quiet">
              {findingsOf(entry).length > 0
                ? say('没有符合筛选条件的问题', 'no finding passes the filter')
                : file.coverage.bound > 0 || file.standards.assessed > 0
                  ? say('未发现问题', 'nothing found')
                  : say('未能核对', 'not checked')}
            </span>
          )}
          <span class="quiet name">{harmless(name.startsWith(unit) ? name.slice(unit.length) : name)}</span>
          {stake > 0 && <span class="stake">{moneyOf(stake, language === 'zh')}</span>}
        </>
      }
    />
  );
}

function Row({
  top,
  bottom,
  aside,
  title,
}: {
  readonly top: string;
  readonly bottom: preact.ComponentChildren;
  readonly aside?: preact.ComponentChildren;
  readonly title?: string;
}) {
  return (
    <div class="entry" title={title && harmless(title)}>
      <div class="top">
        <span class="who">{harmless(top)}</span>
        {aside}
      </div>
      <div class="bottom">{bottom}</div>
    </div>
  );
}
