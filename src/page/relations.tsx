import { useState } from 'preact/hooks';
import type { Exhibit, Relation } from '../audit/exhibit.ts';
import { relationName } from '../audit/relation-name.ts';
import { VERDICT } from '../report/words.ts';
import { Calculation } from './calculation.tsx';
import { change, look, say } from './desk.ts';
import { Jump } from './finding.tsx';
import { light } from './lights.ts';

type Wanted = 'all' | 'held' | 'fails' | 'missed' | 'undecided';

/** Rows drawn at once; more on request. */
const PORTION = 200;

const verdictClass = ({ verdict, kind, counted }: Relation): Exclude<Wanted, 'all'> | 'weak' =>
  !counted
    ? 'weak'
    : verdict === 'undecided'
      ? 'undecided'
      : verdict !== 'impossible'
        ? 'held'
        : kind === 'order'
          ? 'missed'
          : 'fails';

/** Every relation of a report, or of one figure in it. */
export function Relations({
  exhibit,
  figure,
  path,
}: {
  readonly exhibit: Exhibit;
  readonly figure: number | null;
  readonly path: string;
}) {
  const [wanted, want] = useState<Wanted>('all');
  const [portion, setPortion] = useState(PORTION);
  const own = figure === null ? null : (exhibit.figures[figure] ?? null);
  const all = own ? own.relations.map((at) => exhibit.relations[at]!) : [...exhibit.relations].sort(byPlace);
  const shown = wanted === 'all' ? all : all.filter((relation) => verdictClass(relation) === wanted);
  const choices: readonly (readonly [Wanted, string])[] = [
    ['all', say('全部', 'all')],
    ['held', say('相符', 'held')],
    ['fails', say('不符', 'failed')],
    ['missed', say('未达到', 'missed')],
    ['undecided', say('无法判定', 'undecided')],
  ];
  return (
    <div class="tied">
      {own ? (
        <p class="figure-named">
          <Jump span={own}>{exhibit.text.slice(own.start, own.end)}</Jump>{' '}
          {all.length === 0
            ? say('没有参与任何勾稽关系，需人工核对', 'takes part in no relation: check it by hand')
            : say(`参与 ${all.length} 处勾稽关系`, `takes part in ${all.length} relations`)}
          <button
            type="button"
            class="link"
            onClick={() => change({ place: { path, finding: null, figure: null } })}
          >
            {say('查看全部', 'show all')}
          </button>
        </p>
      ) : (
        <div class="severities" role="group" aria-label={say('结论', 'verdict')}>
          {choices.map(([id, title]) => (
            <button type="button" class="chip" key={id} aria-pressed={wanted === id} onClick={() => want(id)}>
              {title}
            </button>
          ))}
        </div>
      )}
      <ul class="relations">
        {shown.slice(0, portion).map((relation, at) => (
          <RelationLine relation={relation} key={at} />
        ))}
      </ul>
      {shown.length > portion && (
        <button type="button" onClick={() => setPortion(portion + PORTION)}>
          {say(`再显示 ${Math.min(PORTION, shown.length - portion)} 处`, 'show more')}
        </button>
      )}
    </div>
  );
}

const byPlace = (a: Relation, b: Relation): number => (a.terms[0]?.start ?? 0) - (b.terms[0]?.start ?? 0);

const SIGN = { held: '✓', fails: '≠', missed: '↓', undecided: '?', weak: '·' } as const;

export function RelationLine({ relation }: { readonly relation: Relation }) {
  const { language } = look();
  const { kind, form, verdict, calculation, computed, residual, stated, unit, reason, terms } = relation;
  const own = verdictClass(relation);
  const name = relationName({ kind, form })[language];
  return (
    <li
      class={`relation ${own}`}
      onMouseEnter={() => light('hovered', terms)}
      onMouseLeave={() => light('hovered', [])}
    >
      <span class="sign" aria-hidden="true">
        {SIGN[own]}
      </span>
      <div>
        <p>
          <b>{name}</b>{' '}
          <span class="verdict">
            {own === 'weak'
              ? say('仅数值关系', 'by the figures alone')
              : own === 'missed'
                ? say('未达到', 'missed')
                : VERDICT[verdict][language]}
          </span>
        </p>
        {calculation && (
          <Calculation text={calculation.text} against={own === 'fails' ? `${stated}${unit}` : undefined} />
        )}
        {!calculation && own === 'fails' && (
          <p class="calculation">
            {say(
              `应为 ${computed}${unit}，相差 ${residual}${unit}`,
              `should be ${computed}${unit}, off by ${residual}${unit}`,
            )}
          </p>
        )}
        {reason && <p class="quiet">{reason}</p>}
        <p class="terms">
          {terms.slice(0, 24).map((term) => (
            <Jump span={term} key={`${term.start}-${term.role}`}>
              {term.figure}
            </Jump>
          ))}
          {terms.length > 24 && <span class="quiet">…{terms.length}</span>}
        </p>
      </div>
    </li>
  );
}
