import { holding, inside } from '../../src/extract/located.ts';
import { sectionsAt } from '../../src/extract/outline/around.ts';
import type { NonFigure, Paragraph, Report } from '../../src/model.ts';

/** Titles of what tells about one year. */
const OF_A_YEAR = /绩效|自评|决算/u;
/** What speaks of another year by right: its heading, or the words beside it. */
const ELSEWHEN =
  /上一?年|去年|往年|历年|以前年度|前期|结转|延续|跨年|背景|沿革|历史|立项|由来|成立|规划|应用|改进|整改|建议/u;
const COMPARED = /上年|去年|同比|同期|相比|持平|基数|结转|[比较]20\d\d年|[比较]上|跨年|分年度|截[至止]/u;
/** What may stand before the year that opens a paragraph: a label. */
const LABEL = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]{1,2}|[一二三四五六七八九]是|[①-⑳])?$/u;

const UNIT = '(?:我|本|该|全)(?:单位|部门|[局委办院馆校会镇乡县市区所站])?|单位|部门|[局中]心?';
const MONEY =
  '(?:部门|单位|整体|财政|本级|决算|全年|年初|一般公共预算){0,3}(?:基本支出|项目支出|总?支出|总?收入|预算|决算|财政拨款|三公|“三公”|公用经费|人员经费|人员支出|资金|经费|年末|在职|编制|固定资产|资产)';
/** 2022年，我单位基本支出495.01万元: what the year of a report is told with. */
const OPENS = new RegExp(`^年?度?[，,]?\\s*(?:${UNIT})?(?:共有?|实际|累计)?${MONEY}`, 'u');
/** 2022年，我局共举办培训12期: what a unit says of its own year; of a project it may be any year’s. */
const OWN = new RegExp(
  `^年?度?[，,]?\\s*(?:${UNIT})(?:全年|共计?|累计|实际|已)?(?:举办|开展|完成|组织|办理|受理|接待|培训|实现|检查|发放)`,
  'u',
);
const FIGURE = /\d/u;
/** 基本支出情况。2022年…: a heading in the line of its text. */
const HEADED = /^[^。：:\n]{2,20}[。：:]$/u;

/**
 * 2022年，我单位基本支出495.01万元，包括… in a report on 2023: a paragraph that opens with the year before as if it were the year of
 * the report, compares with nothing, names no other year, and has no counterpart that opens with the year itself. The
 * year of each.
 */
export function staleParagraphs(report: Report, year: number): NonFigure[] {
  const { document, meta, nonFigures, sections } = report;
  if (!OF_A_YEAR.test(meta.title)) return [];
  const opened = document.blocks.flatMap((block) => {
    const first = block.type === 'paragraph' && !block.contents ? yearOpening(report, block) : undefined;
    const rest = first ? document.text.slice(first.span.start + 4, block.span.end) : '';
    const subject = OPENS.exec(rest)?.[0] ?? (meta.kind === 'department' ? OWN.exec(rest)?.[0] : undefined);
    if (!first || subject === undefined) return [];
    const part = holding(sections, first.span)?.span.start ?? 0;
    return [{ block, first, rest, subject, key: `${part} ${subject.slice(-2)}` }];
  });
  // 2022年支出…。 2023年支出…。: two years one after the other
  const ofYear = new Set(opened.flatMap(({ first, key }) => (first.year === year ? [key] : [])));
  return opened.flatMap(({ block, first, rest, subject, key }) => {
    if (first.year !== year - 1 || ofYear.has(key)) return [];
    const [sentence] = /^[^。\n]*/u.exec(rest)!;
    if (!FIGURE.test(sentence.slice(subject.length)) || COMPARED.test(sentence)) return [];
    if (inside(nonFigures, block.span).some((one) => one.year !== undefined && one.year !== first.year))
      return [];
    const around = sectionsAt(sections, block.span.start);
    const isOther = around.some(({ title, heading }) =>
      ELSEWHEN.test(title.slice(0, heading.end - heading.start)),
    );
    return isOther ? [] : [first];
  });
}

/** The year, and not a month or an end of it, that stands at the opening of a paragraph. */
function yearOpening({ document: { text }, nonFigures }: Report, { span }: Paragraph): NonFigure | undefined {
  const [first] = inside(nonFigures, span).filter(({ year }) => year !== undefined);
  if (first?.reason !== 'year') return undefined;
  const before = text.slice(span.start, first.span.start).trim();
  return LABEL.test(before) || HEADED.test(before) ? first : undefined;
}
