import type { Bilingual, Language, Report } from '../model.ts';
import type { AuditOptions } from './audit.ts';
import type { AnyRule } from './rule.ts';
import { onScheme, schemeOf } from './scheme.ts';
import { leaves } from './scored.ts';

/** A check that was not made, and why. */
export interface Unapplied {
  /** Rule id. */
  readonly rule: string;
  /** What of the report it is about; empty for all of it. */
  readonly subject: string;
  readonly why: string;
}

interface Need {
  readonly rules: readonly string[];
  readonly met: (report: Report) => boolean;
  readonly why: Bilingual;
}

const scored = (report: Report) => leaves(report).filter(({ score, weight }) => score && weight);

/** What a rule needs a report to have. */
const NEEDS: readonly Need[] = [
  {
    rules: [
      'deduction-mismatch',
      'deduction-unexplained',
      'score-over-weight',
      'score-sum-mismatch',
      'weight-sum-mismatch',
      'duplicate-indicator',
    ],
    met: (report) => scored(report).length > 0,
    why: {
      zh: '未识别到同时写明分值和得分的指标',
      en: 'no indicator with both weight and score was recognised',
    },
  },
  {
    rules: ['actual-missing', 'target-missed-full-score', 'target-exceeded', 'cost-target-reversed'],
    met: (report) => leaves(report).some(({ target }) => target),
    why: { zh: '未识别到写明目标值的指标', en: 'no indicator with a target was recognised' },
  },
  {
    rules: ['scoring-rule-mismatch', 'tier-mismatch'],
    met: (report) => leaves(report).some(({ derivation }) => derivation),
    why: { zh: '指标没有可供复算的评分标准', en: 'no indicator has a standard by which it could be scored' },
  },
  {
    rules: ['execution-score-mismatch'],
    met: ({ claims }) => claims.some(({ form }) => form === 'execution-score'),
    why: {
      zh: '未同时识别到预算执行率及其分值、得分',
      en: 'execution rate, its weight and its score were not recognised together',
    },
  },
  {
    rules: ['grade-mismatch'],
    met: ({ meta }) => meta.gradings.length > 0,
    why: { zh: '报告没有写明评价等级', en: 'the report states no grade' },
  },
  {
    rules: ['contents-mismatch'],
    met: ({ contents }) => contents.length > 0,
    why: { zh: '报告没有目录', en: 'the report has no table of contents' },
  },
  {
    rules: ['table-sum-mismatch', 'text-table-conflict', 'column-outlier'],
    met: ({ tables }) => tables.length > 0,
    why: { zh: '报告没有表格', en: 'the report has no table' },
  },
  {
    rules: ['readers-disagree'],
    met: ({ document, disagreements }) => document.format !== 'docx' || disagreements !== undefined,
    why: { zh: '未要求交叉核对（--cross-check）', en: 'not asked for (--cross-check)' },
  },
];

const OFF: Bilingual = { zh: '按配置或评价办法停用', en: 'switched off by configuration or scheme' };

const OPEN: Readonly<Record<string, Bilingual>> = {
  discretion: { zh: '评分标准由评分人酌定，不能复算', en: 'the standard leaves it to judgement' },
  unread: { zh: '评分标准的写法未能识别', en: 'the wording of the standard was not understood' },
  pointless: { zh: '评分标准没有写明分数', en: 'the standard names no points' },
  unmeasured: { zh: '该行没有实际完成值', en: 'the row has no actual value' },
};

/** The checks that this report, or these settings, leave no ground for. */
export function unapplied(report: Report, rules: readonly AnyRule[], asked: AuditOptions): Unapplied[] {
  const language: Language = asked.language ?? 'zh';
  const { severities } = onScheme(asked, schemeOf(report, asked));
  const off = rules.filter(({ id }) => severities?.[id] === 'off').map(({ id }) => id);
  const lacking = NEEDS.filter(({ met }) => !met(report)).flatMap(({ rules: ids, why }) =>
    ids.filter((id) => !off.includes(id)).map((rule) => ({ rule, subject: '', why: why[language] })),
  );
  const rows = leaves(report).flatMap(({ name, derivation }) => {
    const why = derivation?.holds === null ? OPEN[derivation.open ?? ''] : undefined;
    return why ? [{ rule: 'scoring-rule-mismatch', subject: name, why: why[language] }] : [];
  });
  return [...off.map((rule) => ({ rule, subject: '', why: OFF[language] })), ...lacking, ...rows];
}
