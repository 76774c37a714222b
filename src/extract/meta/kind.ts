import type { ReportKind } from '../../model.ts';
import { fold } from '../fold.ts';

/** What a title calls the report, most telling words first. */
const KINDS: readonly (readonly [RegExp, ReportKind])[] = [
  [/整体支出|部门整体|单位整体/u, 'department'],
  [/转移支付|专项资金|补助资金|资金.{0,60}(?:自评|绩效)/u, 'fund'],
  [/项目/u, 'project'],
  [/部门(?:综合)?(?:决算|预算)|决算公开|预算公开|三公/u, 'final-accounts'],
];

/** What the first lines say where the title says nothing: only the full names, a 项目 is everywhere. */
const KINDS_IN_TEXT: readonly (readonly [RegExp, ReportKind])[] = [
  [/部门整体支出|单位整体支出/u, 'department'],
  [/项目支出?绩效/u, 'project'],
  [/部门(?:综合)?(?:决算|预算)/u, 'final-accounts'],
];

/** How much of the beginning stands in for a title that does not tell. */
const HEAD = 600;

export function kind(title: string, text: string): ReportKind {
  return said(fold(title), KINDS) ?? said(fold(text.slice(0, HEAD)), KINDS_IN_TEXT) ?? 'unknown';
}

const said = (words: string, kinds: typeof KINDS): ReportKind | undefined =>
  kinds.find(([pattern]) => pattern.test(words))?.[1];
