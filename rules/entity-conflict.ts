import { defineRule } from '../src/audit/rule.ts';
import { isShortForm } from '../src/extract/meta/entity.ts';
import { wordings } from '../src/extract/wordings.ts';
import type { Entity, Report, Span } from '../src/model.ts';
import { OFFICE_ACTS, SELF_WORDS } from './entity-conflict.words.ts';

/** Units that give money, rules or orders are named in every report. */
const SUPERIOR = /财政[局厅部]|审计[局厅署]|人民政府$|政府$|人大|党委$|区委$|县委$|市委$|省委$|国库/u;
/** Words that tie another unit to the reporting one. */
const KINDRED =
  /下属|所属|二级|直属|主管|包括|联合|会同|配合|委托|移交|划转|挂牌|加挂|合署|学习|考察|交流|借鉴|对口|协作|支援|原/u;
const AROUND = 30;

export default defineRule({
  id: 'entity-conflict',
  title: { zh: '单位名称前后不符', en: 'The report names another unit as its own' },
  group: 'consistency',
  severity: 'warning',
  basis: {
    zh: '公文内容真实准确；自评复核要求报告与本单位一致',
    en: 'Official documents are true; a report is about its own unit',
  },
  advice: {
    zh: '核对该处是否从其他单位的报告复制而来，统一单位名称与自称，并复核相邻数字。',
    en: 'Check whether the passage was copied from another report; use one name throughout.',
  },
  messages: {
    self: {
      zh: '自称“{word}”{count}处，与单位名称“{name}”不符，请核对是否套用他稿',
      en: '“{word}” ({count} places) does not fit the name “{name}”; copied from another report?',
    },
    other: {
      zh: '此处单位为“{other}”，而本报告单位为“{name}”，请核对是否套用他稿',
      en: '“{other}” stands where “{name}” belongs; copied from another report?',
    },
    own: { zh: '本报告单位', en: 'the reporting unit' },
    again: { zh: '另一处', en: 'another one' },
  },
  *check(report) {
    const { entities } = report.meta;
    const own = entities.find(({ alias }) => !alias);
    if (!own) return;
    const foreign = entities.filter((entity) => isForeign(report, own, entity));
    const names = entities.filter((entity) => !foreign.includes(entity)).map(({ name }) => name);
    const [first, ...others] = foreignSelves(report.document.text, names);
    if (first) {
      const used = [first, ...others].map(({ start, end }) => report.document.text.slice(start, end));
      const word = [...new Set(used)].join('”“');
      yield {
        span: first,
        message: 'self',
        data: { word, name: own.name, count: others.length + 1 },
        related: [
          { span: own.span, message: 'own' },
          ...others.slice(0, 10).map((span) => ({ span, message: 'again' as const })),
        ],
        key: 'self',
      };
    }
    for (const other of foreign) {
      yield {
        span: other.span,
        message: 'other',
        data: { other: other.name, name: own.name },
        related: [{ span: own.span, message: 'own' }],
        key: other.name,
      };
    }
  },
});

/** Places where the report calls itself by a word that none of its names bears. */
function foreignSelves(text: string, names: readonly string[]): Span[] {
  const bears = (fits: RegExp) => names.some((name) => fits.test(name));
  const words = SELF_WORDS.filter(({ fits }) => !bears(fits));
  const spans = words.flatMap(({ pattern }) => wordings(text, pattern));
  const acts =
    spans.length > 0 && words.some(({ word }) => word === '我办') ? wordings(text, OFFICE_ACTS) : [];
  return [...spans, ...acts].sort((a, b) => a.start - b.start);
}

/** A full name in a place of the unit's own name, and neither the unit's, a part's nor a superior's. */
function isForeign({ document: { text } }: Report, own: Entity, { name, alias, span }: Entity): boolean {
  if (alias || name === own.name || SUPERIOR.test(name)) return false;
  if (isShortForm(name, own.name) || isShortForm(own.name, name)) return false;
  return !KINDRED.test(around(text, span));
}

/** The words around a name; of a table those of its row. */
function around(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const row = before.slice(before.lastIndexOf('\n') + 1);
  return (row.includes('\t') ? row : before) + text.slice(start, end + AROUND);
}
