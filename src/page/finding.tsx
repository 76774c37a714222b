import type { Exhibit } from '../audit/exhibit.ts';
import type { FindingRecord } from '../batch/summary.ts';
import { placeOf } from '../report/list.ts';
import type { Contents } from '../report/page/kept.ts';
import { SEVERITY } from '../report/words.ts';
import { Calculation } from './calculation.tsx';
import { Decide } from './decide.tsx';
import { change, type Found, look, say } from './desk.ts';
import { facts } from './facts.ts';
import { light, reveal } from './lights.ts';
import { RelationLine } from './relations.tsx';

interface Given {
  readonly found: Found;
  readonly inside: Contents;
  readonly isOpen: boolean;
  readonly onHover: (index: number | null) => void;
}

export function FindingCard({ found, inside, isOpen, onHover }: Given) {
  const { finding, entry, index } = found;
  const { language } = look();
  const rule = facts.rules.find(({ id }) => id === finding.rule);
  const state = finding.judgement?.status;
  return (
    <li
      class={`card ${finding.severity} ${isOpen ? 'open' : ''}`}
      data-card={index}
      onMouseEnter={() => onHover(index)}
      onMouseLeave={() => onHover(null)}
    >
      <button
        type="button"
        class="headline"
        aria-expanded={isOpen}
        onFocus={() => onHover(index)}
        onBlur={() => onHover(null)}
        onClick={() => change({ place: { path: entry.path, finding: isOpen ? null : index, figure: null } })}
      >
        <span class={`number ${finding.severity}`}>{index + 1}</span>
        <span class="what">
          <span class="kind">
            <b class={finding.severity}>{SEVERITY[finding.severity][language]}</b>
            <span class="title">{rule?.title[language] ?? finding.rule}</span>
            {state && <span class="state">{state}</span>}
          </span>
          <span class="message">{finding.message}</span>
        </span>
      </button>
      {isOpen && <Details found={found} inside={inside} />}
    </li>
  );
}

function Details({ found: { finding, entry, index }, inside }: Pick<Given, 'found' | 'inside'>) {
  const { language } = look();
  const { stated, computed, difference, unit, calculation, corrections, related, rule: id } = finding;
  const rule = facts.rules.find((one) => one.id === id);
  const relations = relationsOf(finding, inside.exhibit);
  return (
    <div class="details">
      {(stated !== null || computed !== null) && (
        <dl class="sums">
          <Sum name={say('报告值', 'stated')} value={stated} unit={unit} />
          <Sum name={say('复算值', 'computed')} value={computed} unit={unit} />
          <Sum
            name={say('差额', 'difference')}
            value={difference}
            unit={unit === '%' ? say('个百分点', ' points') : unit}
          />
        </dl>
      )}
      {calculation && (
        <Calculation
          text={calculation.text}
          against={stated !== null && computed !== null ? `${stated}${unit ?? ''}` : undefined}
        />
      )}
      {corrections.length > 0 && (
        <Part title={say('可能的更正', 'Likely corrections')}>
          <ul>
            {corrections.map((correction) => (
              <li key={correction.from + correction.to}>
                <Jump span={correction.span}>
                  <del>{correction.from}</del> → <ins>{correction.to}</ins>
                </Jump>
                <span class="quiet"> {correction.reason}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={say('位置', 'Place')}>
        <Jump span={finding.span}>{placeOf(finding, language)}</Jump>
      </Part>
      {related.length > 0 && (
        <Part title={say('相关原文', 'Related')}>
          <ul>
            {related.map(({ span, message, quote }) => (
              <li key={`${span.start}-${message}`}>
                <Jump span={span}>{quote.length > 60 ? `${quote.slice(0, 60)}…` : quote}</Jump>
                <span class="quiet"> {message}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {relations.length > 0 && (
        <Part
          title={
            calculation
              ? say('这里的数字的其他勾稽关系', 'Other relations of the figures here')
              : say('这里的数字的勾稽关系', 'Relations of the figures here')
          }
        >
          <ul class="relations">
            {relations.map((relation) => (
              <RelationLine relation={inside.exhibit.relations[relation]!} key={relation} />
            ))}
          </ul>
        </Part>
      )}
      {rule && (
        <>
          <Part title={say('整改建议', 'What to do')}>{rule.advice[language]}</Part>
          <Part title={say('依据', 'Basis')}>
            {rule.basis[language]}{' '}
            <button type="button" class="link" onClick={() => change({ dialog: rule.id })}>
              {say('查看规则', 'the rule')}
            </button>
          </Part>
        </>
      )}
      <Decide path={entry.path} index={index} finding={finding} />
    </div>
  );
}

/** Every relation of a figure that stands in the finding, but for the one that is worked out above. */
function relationsOf({ span, calculation }: FindingRecord, { figures, relations }: Exhibit): number[] {
  const inside = figures.filter(({ start, end }) => start >= span.start && end <= span.end);
  return [...new Set(inside.flatMap((figure) => figure.relations))]
    .filter((at) => !calculation || relations[at]!.calculation?.text !== calculation.text)
    .slice(0, MOST_RELATIONS);
}

const MOST_RELATIONS = 12;

const Sum = ({
  name,
  value,
  unit,
}: {
  readonly name: string;
  readonly value: string | null;
  readonly unit: string | null;
}) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {value ?? '—'}
      {value !== null && <span class="unit">{unit}</span>}
    </dd>
  </div>
);

const Part = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: preact.ComponentChildren;
}) => (
  <div class="part">
    <h3>{title}</h3>
    <div>{children}</div>
  </div>
);

/** Words that lead to a place of the report. */
export const Jump = ({
  span,
  children,
}: {
  readonly span: { readonly start: number; readonly end: number };
  readonly children: preact.ComponentChildren;
}) => (
  <button
    type="button"
    class="jump"
    onClick={() => {
      change({ column: 'paper' });
      requestAnimationFrame(() => reveal(span));
    }}
    onMouseEnter={() => light('hovered', [span])}
    onMouseLeave={() => light('hovered', [])}
    onFocus={() => light('hovered', [span])}
    onBlur={() => light('hovered', [])}
  >
    {children}
  </button>
);
