import type { Digest, Finding, Place, Related, Severity, Where } from '../model.ts';
import type { AuditOptions } from './audit.ts';
import { fingerprint } from './fingerprint.ts';
import { type FolderProblem, wordsAt } from './folder.ts';
import type { FolderRule } from './rule.ts';
import { milder, saying } from './stamp.ts';

/** A place in another report than the one that a finding stands in. */
interface Elsewhere extends Related {
  readonly path: string;
}

export interface FolderFinding extends Finding {
  readonly elsewhere: readonly Elsewhere[];
}

/** A problem between reports as a finding of the one that it stands in. */
export function stampFolder(rule: FolderRule, problem: FolderProblem, settings: AuditOptions): FolderFinding {
  const { report, place } = problem;
  const say = saying(rule, settings.language ?? 'zh');
  const where = whereOf(report.digest, place);
  const ceiling = (settings.severities?.[rule.id] as Severity | undefined) ?? rule.severity;
  return {
    rule: rule.id,
    severity: milder(ceiling, problem.severity ?? ceiling),
    message: say(problem.message, problem.data),
    span: place.span,
    quote: wordsAt(place),
    where,
    stated: problem.stated ?? null,
    computed: problem.computed ?? null,
    difference: problem.difference ?? null,
    unit: problem.unit ?? null,
    calculation: null,
    corrections: [],
    related: [],
    elsewhere: problem.elsewhere.map(({ report: other, place: there, message, data }) => ({
      path: other.path,
      span: there.span,
      quote: wordsAt(there),
      message: say(message, data),
      where: whereOf(other.digest, there),
    })),
    fingerprint: fingerprint(rule.id, where.section, problem.key ?? wordsAt(place)),
  };
}

/** The place as findings carry it. */
const whereOf = ({ sections }: Pick<Digest, 'sections'>, { where }: Place): Where => ({
  paragraph: null,
  table: null,
  row: null,
  cell: null,
  named: null,
  note: null,
  sheet: null,
  ...where,
  section: sections[where.section] ?? '',
});
