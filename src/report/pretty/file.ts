import type { RuleFacts } from '../../audit/rule.ts';
import type { AuditedFile } from '../../batch/result.ts';
import { type FindingRecord, isOpen } from '../../batch/summary.ts';
import { printable } from '../printable.ts';
import { truncate, wrap } from '../width.ts';
import { findingLines } from './finding.ts';
import type { Style } from './style.ts';
import { totalLines } from './totals.ts';

/** The audit of one report: who and when, the findings section by section, what was checked. */
export function fileLines(
  file: AuditedFile,
  rules: ReadonlyMap<string, RuleFacts>,
  style: Style,
  compared: boolean,
): string[] {
  const open = file.findings.filter(isOpen);
  return [
    ...header(file, style),
    '',
    ...bySection(open).flatMap(([section, findings]) => [
      ...(section === '' ? [] : [style.bold(truncate(sectionName(section), style.width)), '']),
      ...findings.flatMap((finding) => findingLines(finding, rules.get(finding.rule), style)),
    ]),
    ...totalLines(file, open, style, compared),
    '',
  ];
}

function header({ path, meta, notices }: AuditedFile, style: Style): string[] {
  const { title, entities, year, score, scoreComputed, grade, profile } = meta;
  const points = (value: string) => style.say(`${value}分`, `${value} points`);
  const facts = [
    entities[0],
    year === null ? null : style.say(`${year}年度`, String(year)),
    score === null
      ? style.say('未见自评总分', 'no total score')
      : style.say('自评 ', 'score ') + points(score),
    scoreComputed === null ? null : style.say('复算 ', 'recomputed ') + points(scoreComputed),
    grade,
  ].filter((fact) => fact !== null && fact !== undefined);
  const rule = style.dim('─'.repeat(style.width));
  return [
    rule,
    ...wrap(printable(title || path), style.width).map((line) => style.bold(line)),
    ...wrap(printable(facts.join(' · ')), style.width),
    ...(profile ? wrap(printable(scheme(profile, style)), style.width) : []),
    style.dim(printable(path)),
    rule,
    ...notices.flatMap(({ message }) => wrap(style.say('注意：', 'note: ') + message, style.width)),
  ];
}

/** By which scheme it was audited, and whether somebody has read its sources. */
const scheme = (
  { title, name, status, recognised }: NonNullable<AuditedFile['meta']['profile']>,
  style: Style,
): string =>
  style.say(
    `评价办法：${title}（${recognised ? '据报告识别，' : ''}${status}；gouji rules --profile ${name}）`,
    `Scheme: ${title} (${recognised ? 'recognised, ' : ''}${status}; gouji rules --profile ${name})`,
  );

/** Neighbouring findings of the same section, in text order. */
function bySection(findings: readonly FindingRecord[]): [string, FindingRecord[]][] {
  const groups: [string, FindingRecord[]][] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last?.[0] === finding.where.section) last[1].push(finding);
    else groups.push([finding.where.section, [finding]]);
  }
  return groups;
}

const LONGEST_STEP = 40;

const sectionName = (section: string): string =>
  section
    .split(' > ')
    .map((step) => truncate(printable(step), LONGEST_STEP))
    .join(' › ');
