import { unreadable } from '../../batch/each.ts';
import type { AuditResult } from '../../batch/result.ts';
import { isOpen } from '../../batch/summary.ts';
import { type Cell, figure } from '../cell.ts';
import type { Setting } from '../format.ts';
import { filesSaid } from '../said.ts';
import type { Row, Sheet } from '../sheet.ts';
import { SEVERITY } from '../words.ts';

/** Findings by kind, the most frequent first. */
export function kinds(result: AuditResult, { language, rules }: Setting): Sheet {
  const zh = language === 'zh';
  const tallies = new Map<string, { count: number; files: Set<string> }>();
  for (const file of result.files) {
    if (file.status === 'unreadable') continue;
    for (const finding of file.findings.filter(isOpen)) {
      const tally = tallies.get(finding.rule) ?? { count: 0, files: new Set() };
      tallies.set(finding.rule, tally);
      tally.count++;
      tally.files.add(file.path);
    }
  }
  const sorted = [...tallies].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  return {
    name: zh ? '按问题类型' : 'By kind',
    columns: [
      { title: zh ? '问题类型' : 'Kind', width: 30 },
      { title: zh ? '等级' : 'Severity', width: 8, centred: true },
      { title: zh ? '处数' : 'Findings', width: 8 },
      { title: zh ? '涉及报告' : 'Reports', width: 9 },
      { title: zh ? '依据' : 'Basis', width: 44 },
      { title: zh ? '整改办法' : 'What to do', width: 44 },
      { title: zh ? '规则' : 'Rule', width: 24 },
    ],
    graveCell: 1,
    rows: sorted.map(([id, { count, files }]) => {
      const rule = rules.find((one) => one.id === id);
      const cells: Cell[] = [
        rule?.title[language] ?? id,
        rule ? SEVERITY[rule.severity][language] : '',
        figure(String(count)),
        figure(String(files.size)),
        rule?.basis[language] ?? '',
        rule?.advice[language] ?? '',
        id,
      ];
      return { cells, ...(rule && { grave: rule.severity }) };
    }),
  };
}

/** Every file without a verdict, and why; then what of the folders is no report. */
export function unread({ files, passedOver = [] }: AuditResult, { language, link }: Setting): Sheet {
  const zh = language === 'zh';
  const row = (path: string, why: string, code: string): Row => ({
    cells: [{ text: path, href: link?.(path) ?? '' }, why, code],
  });
  return {
    name: zh ? '无法读取' : 'Unreadable',
    columns: [
      { title: zh ? '文件' : 'File', width: 60 },
      { title: zh ? '原因' : 'Reason', width: 70 },
      { title: zh ? '代码' : 'Code', width: 18 },
    ],
    rows: [
      ...unreadable(files).map(({ path, problem }) => row(path, problem.message, problem.code)),
      ...passedOver.map(({ path, reason }) => row(path, reason, 'passed-over')),
    ],
  };
}

/** How the workbook is to be read, and what was done. */
export function notes(result: AuditResult, { language }: Setting): Sheet {
  const { error, warning, info } = result.summary;
  const files = filesSaid(result, language);
  const lines =
    language === 'zh'
      ? [
          `本工作簿由勾稽 gouji ${result.version} 生成。${files}；错误${error}处，警告${warning}处，提示${info}处（不含已知或已处理的）。`,
          '',
          '整改清单：每行一个问题。原文中标红的是有问题的数字或文字；复算值一栏凡能写成算式的，都是可以查看的公式。',
          '整改状态（下拉选择）、责任人、整改时限、整改说明由审核人员填写。填好后另存，下次运行时加 --baseline 整改清单.xlsx：所填内容按问题带到新的清单里，已消失的问题标为“已整改（待复核）”，新出现的标为“新增”。请勿删除隐藏的“指纹”列。',
          '最可能的更正只是线索：改动该数字能使各处相符，究竟以哪个数为准，请核对账簿和原始资料。',
          '',
          '错误：按报告自己写的数字不可能同时成立，或编号断了。警告：与评价办法不符，或需要说明。提示：格式、四舍五入、口径等，供参考。',
          '',
          '汇总（审核多份报告时）：按单位、按年度的问题数，自评得分与复算不一致的报告，金额最大的问题，未能审核的文件；可按第一列筛选。',
          '与其他报告比较出的问题（上下年不衔接、雷同、同一项目两个数等）列在其中一份报告名下，“计算过程”栏写明另一份报告的文件名、位置和原文。',
          '核对明细：报告中每一处可以复算的关系，不论相符与否。“四舍五入”指各数按所印位数四舍五入后可以同时成立；“末位差异”指须有末位舍去或调整才能成立；“无法判定”的原因见说明。',
          '未核对的数字：没有参与任何可判定关系的数字，需要人工核对。没有发现问题，只说明在核对明细所列的范围内没有问题。',
          '未执行的检查：因报告缺少相应内容或按设置停用而没有进行的检查。',
          '无法读取：没有审核的文件及原因，包括文件夹中不是报告的文件。',
        ]
      : [
          `Made by gouji ${result.version}. ${files}; ${error} errors, ${warning} warnings, ${info} infos (known and settled ones not counted).`,
          '',
          'Discrepancies: a finding a row. What is wrong stands red in the text; where the computed figure follows by arithmetic, it is a live formula.',
          'Status, person, deadline and remark are for the auditor. Run again with --baseline and this file: what was written is kept, findings that are gone become “corrected (to be checked)”, new ones are marked new. Do not delete the hidden column Fingerprint.',
          'A likely correction is a clue: changing this figure makes all places agree. Which figure counts is told by the books.',
          '',
          'Error: the figures as printed cannot all be true, or the numbering is broken. Warning: against a rule of evaluation, or in need of an explanation. Info: style, rounding, unclear basis.',
          '',
          'Summary (of several reports): findings by unit and by year, scores that their items do not make, what costs most, what was not audited; filter by the first column.',
          'What reports say against each other stands under one of them; “Calculation” names the file, the place and the words of the other.',
          'Relations checked: every relation that can be recomputed, whether it holds or not.',
          'Figures not checked: figures that take part in no relation that could be decided; a person should look at them.',
          'Checks not made: for want of what they need, or switched off.',
          'Unreadable: files without a verdict, and why.',
        ];
  return {
    name: language === 'zh' ? '说明' : 'Notes',
    columns: [{ title: '', width: 120 }],
    prose: true,
    rows: lines.map((line) => ({ cells: [line] })),
  };
}
