import { rules } from '../../rules/index.ts';
import { type AuditOptions, audit } from '../audit/audit.ts';
import { excerpt } from '../audit/excerpt.ts';
import { exhibit } from '../audit/exhibit.ts';
import { coverage } from '../audit/ledger.ts';
import { schemeOf } from '../audit/scheme.ts';
import { recomputedScore } from '../audit/score.ts';
import { standards } from '../audit/standards.ts';
import { workingPaper } from '../audit/working-paper.ts';
import { extract } from '../extract/index.ts';
import { contains } from '../extract/located.ts';
import type { NonFigure, Notice, Report, SecondReading } from '../model.ts';
import { load } from '../read/index.ts';
import { checked } from './checked.ts';
import { failureOf } from './failure.ts';
import type { AuditedFile, FileResult } from './result.ts';
import { NO_FIGURES, ONLY_DATES } from './unchecked.ts';
import { unitName } from './unit-name.ts';

/**
 * One file from its bytes to its result: read → extract → audit. Always a verdict: audited, or unreadable and why.
 * @param second the same file as another reader sees it, to be held against the first.
 */
export async function auditOne(
  path: string,
  bytes: Uint8Array,
  sha256: string,
  options: AuditOptions = {},
  second?: SecondReading,
): Promise<FileResult> {
  const language = options.language ?? 'zh';
  try {
    const document = await load(path, bytes, options);
    const report = extract(second ? { ...document, secondReading: second } : document);
    const { text } = report.document;
    const findings = audit(report, rules, options).map((finding) => ({
      ...finding,
      corrections: [...finding.corrections],
      related: [...finding.related],
      excerpt: excerpt(text, finding.span),
      judgement: null,
      known: false,
    }));
    return {
      path,
      sha256,
      status: 'audited',
      format: document.format,
      meta: metaOf(report, options),
      checked: checked(report),
      coverage: coverage(report),
      standards: standards(report),
      notices: [...report.document.notices, ...withoutFigures(report)].map(({ code, message }) => ({
        code,
        message: message[language],
      })),
      findings,
      ...(options.paper && { paper: workingPaper(report, rules, options) }),
      ...(options.exhibit && { exhibit: exhibit(report, language) }),
    };
  } catch (cause) {
    const { code, message } = failureOf(cause);
    return { path, sha256, status: 'unreadable', problem: { code, message: message[language] } };
  }
}

const withoutFigures = ({ quantities, nonFigures, meta: { titleSpan } }: Report): Notice[] => {
  if (quantities.length > 0) return [];
  const isInTitle = ({ span }: NonFigure) => titleSpan !== undefined && contains(titleSpan, span);
  return [nonFigures.some((one) => one.reason !== 'label' && !isInTitle(one)) ? ONLY_DATES : NO_FIGURES];
};

function metaOf(report: Report, options: AuditOptions): AuditedFile['meta'] {
  const { meta } = report;
  const scheme = schemeOf(report, options);
  const named = unitName(report);
  return {
    title: meta.title,
    entities: meta.entities.length > 0 ? meta.entities.map(({ name }) => name) : named ? [named] : [],
    year: meta.year,
    kind: meta.kind,
    score: meta.score?.value ?? null,
    scoreComputed: recomputedScore(report),
    grade: meta.grade?.text ?? null,
    profile: scheme
      ? { name: scheme.name, title: scheme.title, status: scheme.status, recognised: !options.scheme }
      : null,
  };
}
