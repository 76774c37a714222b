import type { NonFigureReason } from '../model.ts';
import { placeOf } from '../report/list.ts';
import type { Contents } from '../report/page/kept.ts';
import { harmless } from '../report/printable.ts';
import { EXCLUSION } from '../report/words.ts';
import { type Entry, look, say } from './desk.ts';
import { facts } from './facts.ts';

/** What was read, what was checked, and what was not. */
export function About({ entry, inside }: { readonly entry: Entry; readonly inside: Contents }) {
  const { language } = look();
  const file = entry.kept?.file;
  if (file?.status !== 'audited') return null;
  const { meta, coverage, notices, checked } = file;
  const tallies = Object.values(checked);
  const total = (key: 'held' | 'failed' | 'undecided') => tallies.reduce((sum, tally) => sum + tally[key], 0);
  const titles = new Map(facts.rules.map(({ id, title }) => [id, title[language]]));
  const rows: readonly (readonly [string, string | number])[] = [
    [say('文件', 'File'), harmless(entry.path)],
    [say('标题', 'Title'), meta.title || '—'],
    [say('单位', 'Unit'), meta.entities.join('、') || '—'],
    [say('年度', 'Year'), meta.year ?? '—'],
    [say('自评得分', 'Score'), meta.score ?? '—'],
    [say('复算得分', 'Recomputed'), meta.scoreComputed ?? '—'],
    [say('等级', 'Grade'), meta.grade ?? '—'],
    [
      say('评价办法', 'Scheme'),
      meta.profile ? `${meta.profile.title}（${meta.profile.status}）` : say('未识别', 'none recognised'),
    ],
    [
      say('勾稽关系', 'Relations'),
      say(
        `相符 ${total('held')}，不符 ${total('failed')}，无法判定 ${total('undecided')}`,
        `held ${total('held')}, failed ${total('failed')}, undecided ${total('undecided')}`,
      ),
    ],
    [
      say('数字', 'Figures'),
      say(
        `共 ${coverage.figures}，已勾稽 ${coverage.bound}，未核对 ${coverage.figures - coverage.bound}`,
        `${coverage.figures}, bound ${coverage.bound}, not checked ${coverage.figures - coverage.bound}`,
      ),
    ],
    [
      say('不作数字的', 'No figures'),
      Object.entries(coverage.exclusions)
        .map(([reason, count]) => `${EXCLUSION[reason as NonFigureReason]?.[language] ?? reason} ${count}`)
        .join(say('、', ', ')) || '—',
    ],
  ];
  const { openFigures, unapplied } = inside.paper;
  return (
    <div class="about">
      {notices.map(({ code, message }) => (
        <p class="told" key={code}>
          {message}
        </p>
      ))}
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {openFigures.length > 0 && (
        <details>
          <summary>
            {say(`未核对的数字（${openFigures.length}）`, `figures not checked (${openFigures.length})`)}
          </summary>
          <ul>
            {openFigures.slice(0, 500).map(({ figure, where, excerpt }, at) => (
              <li key={at}>
                <b>{figure}</b> <span class="quiet">{placeOf({ where }, language)}</span>
                <br />
                <span class="quiet">
                  {excerpt.text.slice(Math.max(0, excerpt.start - 20), excerpt.end + 20)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {unapplied.length > 0 && (
        <details>
          <summary>
            {say(`未执行的检查（${unapplied.length}）`, `checks not made (${unapplied.length})`)}
          </summary>
          <ul>
            {unapplied.map(({ rule, subject, why }, at) => (
              <li key={at}>
                <b>{titles.get(rule) ?? rule}</b> {subject} <span class="quiet">{why}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
