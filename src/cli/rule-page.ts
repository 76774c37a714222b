import type { Bilingual } from '../model.ts';
import { rulePage } from './package.ts';

/** A report that a page shows, and what is found in it, a line a finding. */
export interface Example {
  readonly markdown: string;
  readonly findings: readonly string[];
}

/** The page of a rule, taken apart. */
export interface RulePage {
  /** What the rule says, in one sentence. */
  readonly opening: Bilingual;
  /** By the Chinese heading: its text, with the examples left in. */
  readonly sections: ReadonlyMap<string, string>;
  readonly wrong: readonly Example[];
}

const WRONG = '错误';
const EXAMPLE = /```md\n([\s\S]*?)```\n(?:\n```findings\n([\s\S]*?)```\n)?/g;

/** Stands above each report of an example between reports. */
const REPORT = /^<!-- 报告：(.*) -->\n/gm;

/** The reports of an example between reports, by file name. */
export function reportsIn(markdown: string): { readonly path: string; readonly text: string }[] {
  const [, ...parts] = markdown.split(REPORT);
  return parts.flatMap((path, at) => (at % 2 === 0 ? [{ path, text: parts[at + 1] ?? '' }] : []));
}

/** An example as it is shown: the names of its reports without the signs of a comment. */
export const shownReports = (markdown: string): string => markdown.replace(REPORT, '【$1】\n');

export function readRulePage(id: string): RulePage {
  const [head = '', ...parts] = rulePage(id).replaceAll('\r\n', '\n').split(/^## /m);
  const [, , english = '', ...chinese] = head.trimEnd().split('\n');
  const sections = new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end).trim(), part.slice(end + 1).trim()] as const;
    }),
  );
  const wrong = [...`${sections.get(WRONG) ?? ''}\n`.matchAll(EXAMPLE)].map(
    ([, markdown = '', findings = '']) => ({
      markdown: markdown.trimEnd(),
      findings: findings.trimEnd().split('\n'),
    }),
  );
  return { opening: { zh: chinese.join('\n'), en: english }, sections, wrong };
}
