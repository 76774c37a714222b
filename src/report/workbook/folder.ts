import { divide, isZero, type Rational, rational, toFixed } from '../../arithmetic/rational.ts';
import { unreadable } from '../../batch/each.ts';
import { unitOf } from '../../batch/judgement.ts';
import type { AuditResult } from '../../batch/result.ts';
import type { Bilingual, Severity } from '../../model.ts';
import { type Cell, figure } from '../cell.ts';
import { folderSummary, type Group } from '../folder.ts';
import type { Setting } from '../format.ts';
import { baseName } from '../list.ts';
import type { Column, Row, Sheet } from '../sheet.ts';
import { SEVERITY } from '../words.ts';

/** So many findings are told by what they cost. */
const MOST = 50;

const PARTS = {
  unit: { zh: '按单位', en: 'by unit' },
  year: { zh: '按年度', en: 'by year' },
  score: { zh: '得分不一致', en: 'scores apart' },
  costly: { zh: '金额最大', en: 'most at stake' },
  unread: { zh: '未能审核', en: 'not audited' },
} as const satisfies Record<string, Bilingual>;

/** A folder at a glance, part after part: by unit, by year, scores that do not add up, what costs most, what was not read. */
export function folder(result: AuditResult, setting: Setting): Sheet {
  const { language, link } = setting;
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const number = (title: string, width = 8): Column => ({ title, width });
  const severities = ['error', 'warning', 'info'] as const;
  const { units, years, scores, costly } = folderSummary(result);
  const unread = unreadable(result.files);
  const titles = new Map(setting.rules.map(({ id, title }) => [id, title[language]]));
  const file = (path: string): Cell => ({ text: baseName(path), href: link?.(path) ?? '' });
  const row = (part: keyof typeof PARTS, name: string, own: Partial<Own>, grave?: Row['grave']): Row => {
    const { counts, reports, unknown, stated, computed, yuan, remark = '', path = '' } = own;
    return {
      ...(grave && { grave }),
      cells: [
        PARTS[part][language],
        name || say('（未识别）', '(not told)'),
        count(reports),
        count(unknown),
        ...severities.map((severity) => count(counts?.[severity])),
        figure(stated ?? null),
        figure(computed ?? null),
        !yuan || isZero(yuan) ? '' : figure(toFixed(divide(yuan, rational(10_000)), 2)),
        remark,
        path && file(path),
      ],
    };
  };
  const group = (part: 'unit' | 'year') => (one: Group) =>
    row(part, one.name, { ...one, yuan: one.stake }, gravest(one));
  return {
    name: say('汇总', 'Summary'),
    columns: [
      { title: say('口径', 'Part'), width: 11 },
      { title: say('单位或年度', 'Unit or year'), width: 30 },
      number(say('报告', 'Reports')),
      number(say('未能核对', 'Not checked')),
      ...severities.map((severity) => number(SEVERITY[severity][language])),
      number(say('自评得分', 'Score stated')),
      number(say('复算得分', 'Score recomputed')),
      number(say('最大差额（万元）', 'At stake (10,000 yuan)'), 13),
      { title: say('说明', 'Remark'), width: 60 },
      { title: say('文件', 'File'), width: 44 },
    ],
    graveCell: 1,
    rows: [
      ...units.map(group('unit')),
      ...years.map(group('year')),
      ...scores.map(({ file: { path, ...own }, stated, computed }) =>
        row('score', unitOf({ path, ...own }), { stated, computed, path }),
      ),
      ...costly.slice(0, MOST).map(({ file: own, finding, yuan }) => {
        const remark = `${titles.get(finding.rule) ?? finding.rule}${say('：', ': ')}${finding.message}`;
        return row('costly', unitOf(own), { yuan, remark, path: own.path }, finding.severity);
      }),
      ...unread.map(({ path, problem }) => row('unread', '', { path, remark: problem.message }, 'unknown')),
    ],
  };
}

interface Own {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly reports: number;
  readonly unknown: number;
  readonly stated: string;
  readonly computed: string;
  readonly yuan: Rational;
  readonly remark: string;
  readonly path: string;
}

const count = (value: number | undefined): Cell => (value === undefined ? '' : figure(String(value)));

const gravest = ({ counts, unknown }: Group): Row['grave'] =>
  (['error', 'warning', 'info'] as const).find((severity) => counts[severity] > 0) ??
  (unknown > 0 ? 'unknown' : 'none');
