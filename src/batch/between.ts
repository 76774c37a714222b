import { rules } from '../../rules/index.ts';
import type { AuditOptions } from '../audit/audit.ts';
import { type FolderRule, optionsOf } from '../audit/rule.ts';
import { onScheme } from '../audit/scheme.ts';
import { stampFolder } from '../audit/stamp-folder.ts';
import { type Digested, gathered } from './gathered.ts';
import type { FindingRecord } from './summary.ts';

/**
 * What the reports of a folder say about each other: the findings of the rules between reports, by path of the report
 * that each stands in. In any order of the reports the same. Costs what there is to read, not its square.
 * @throws ZodError when the options of a rule are not of its form.
 */
export function between(
  digests: Iterable<Digested>,
  asked: AuditOptions = {},
): ReadonlyMap<string, FindingRecord[]> {
  const settings = onScheme(asked, asked.scheme);
  const folder = gathered(digests);
  const found = new Map<string, FindingRecord[]>();
  if (folder.reports.length + folder.copies.length < 2) return found;
  for (const rule of folderRules) {
    if (settings.severities?.[rule.id] === 'off') continue;
    for (const problem of rule.compare(folder, optionsOf(rule, settings.options))) {
      const { elsewhere, ...finding } = stampFolder(rule, problem, settings);
      const record: FindingRecord = {
        ...finding,
        corrections: [],
        related: [],
        elsewhere: [...elsewhere],
        excerpt: { ...problem.place.excerpt },
        judgement: null,
        known: false,
      };
      const { path } = problem.report;
      const own = found.get(path);
      if (own) own.push(record);
      else found.set(path, [record]);
    }
  }
  return found;
}

const folderRules = rules.filter((rule): rule is FolderRule => 'compare' in rule);

const BETWEEN: ReadonlySet<string> = new Set(folderRules.map(({ id }) => id));

/** Whether a rule compares reports. */
export const isBetween = (rule: string): boolean => BETWEEN.has(rule);
