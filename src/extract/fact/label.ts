import { measureIn } from './measure.ts';
import { scopeIn } from './scope.ts';
import { nearSubject, subjectIn } from './subject.ts';
import type { Subject } from './subjects.ts';

/** A label read. Without `subject` the sentence or the heading must tell it. */
export interface ReadLabel {
  readonly subject?: Subject;
  readonly measure: string;
  readonly scope: string;
  /** What stands beside subject and measure, as printed. */
  readonly rest: string;
}

type NamedLabel = ReadLabel & { readonly subject: Subject };

/** Words that make a figure a change, a share or a comparison, and no level of anything. */
const RELATIVE =
  /增加|增长|增幅|增支|增收|减少|减支|减收|下降|降低|降幅|压减|压缩|节约|超出|超过|超支|高于|低于|多于|少于|相差|差额|变动|占|较|^比|比上|比预|平均|人均|每|扣|的$(?<=(?:完成|为).*)/u;

/** What is aimed at is no fact. */
const AIMED = /指标值|目标|计划|拟|预计|力争|不超过|控制在|上限|标准/u;

/** Reads what stands before a figure, or row and column labels of a cell. Null for what is no level of money, people or rates. */
export function readLabel(raw: string): ReadLabel | null {
  const label = bare(raw);
  if (RELATIVE.test(label) || AIMED.test(label)) return null;
  const named = readSubject(label);
  if (named) return named;
  const { measure, rest } = measureIn(label);
  return { measure, scope: scopeIn(rest), rest };
}

/** Reads a label that names its own subject. */
export function readNamed(raw: string): NamedLabel | null {
  const label = bare(raw);
  return RELATIVE.test(label) || AIMED.test(label) ? null : readSubject(label);
}

const bare = (raw: string): string =>
  raw.replace(/[\s“”"‘’「」（）()]+/gu, '').replace(/^(?:其中|包括|分别)[:：]?/u, '');

function readSubject(label: string): NamedLabel | null {
  const named = subjectIn(label);
  const { measure, rest } = measureIn(named?.rest ?? label);
  const scope = named ? scopeIn(rest) : '';
  if (named && scope === '') return { subject: named.subject, measure, scope, rest };
  const near = nearSubject(named ? measureIn(label).rest : rest);
  if (near) return { subject: near, measure, scope: '', rest: '' };
  return named && { subject: named.subject, measure, scope, rest };
}
