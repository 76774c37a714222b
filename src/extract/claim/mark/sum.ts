import { termOf } from '../../../arithmetic/judge.ts';
import type { Claim, Quantity } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import type { Item } from '../spoken/item.ts';
import { partitions } from '../sum/partition.ts';
import type { Mark } from './mark.ts';

/** What a list in points is a list of; figures that no word names may stand in any of them. */
const LISTS = ['weight', 'score', 'deduction'] as const;

/**
 * 产出指标（30分）得26分，效益指标（30分）得27分，合计得53分: weights, scores and deductions stand side by side, and each
 * sort adds up by itself.
 */
export function markSums(
  marks: readonly Mark[],
  known: readonly Claim[],
  indicated: ReadonlySet<Quantity>,
): Claim[] {
  const told = new Set(known.map(keyOf));
  const found = flatMap(LISTS, (sort) =>
    marks.some(({ role }) => role === sort)
      ? partitions(listed(marks.filter(({ role }) => role === sort || role === 'plain')))
      : [],
  ).filter(({ total, parts }) => parts.every(({ level }) => level.paragraph === total.level.paragraph));
  const right = found.filter(({ claim }) => claim.holds);
  const explained = new Set(
    [...right.map(({ claim }) => claim), ...known.filter(({ holds }) => holds)].map(
      (claim) => termOf(claim, 'total')?.quantity,
    ),
  );
  const wrong = found.filter(
    ({ claim, total, parts }) =>
      claim.holds === false &&
      ![total, ...parts].some(({ level }) => indicated.has(level.quantity)) &&
      !explained.has(total.level.quantity) &&
      // 资金执行9.81分（满分10分）、产出50分…: with unnamed figures among the parts it is not sure what is listed.
      parts.every(({ level }) => (level as Mark).role !== 'plain'),
  );
  return flatMap([...right, ...wrong], ({ claim }) => {
    if (told.has(keyOf(claim))) return [];
    told.add(keyOf(claim));
    return [{ ...claim, form: 'score' as const }];
  });
}

const keyOf = ({ terms }: Claim): string =>
  terms.map(({ quantity }: { quantity: Quantity }) => quantity.span.start).join();

/** Marks as amounts that stand in one line: without the brackets round each of them and the words 分值, 得分. */
const listed = (marks: readonly Mark[]): Item[] =>
  marks.map((mark, index) => ({
    index,
    level: { ...mark, kind: 'level', brackets: [], lead: mark.lead.replace(/\($/, ''), left: nameOf(mark) },
    attributes: [],
  }));

const nameOf = ({ left }: Mark): string => left.replace(/(?:分值|权重|扣分?|得分?|评分?)(?:为|是|:)?$/, '');
