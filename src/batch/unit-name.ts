import type { Report } from '../model.ts';

/** 实施单位 县水务局 in a table, 填报单位（盖章）：县水务局 on the cover; the nearer to the work comes first. */
const LABELS = [
  '(?:项目)?(?:实施|承担|建设)单位',
  '(?:项目|预算|评价|自评|填报|填表|编报|申报|报送)(?:执行)?(?:单位|部门)',
  '(?:单位|部门)(?:（单位）|\\(单位\\))?名称',
  '(?:项目)?主管(?:部门|单位)(?:及代码)?',
].map(
  (label) =>
    new RegExp(
      `(?:${label})(?:[（(][^（）()\\n]{0,8}[）)])?[：:\\t ]{1,4}([^\\s，。；：:、（）()]{3,30})`,
      'u',
    ),
);

/** Words that a title or a file name goes on with behind the name of its unit. */
const BEHIND =
  /(?:(?:关于)?20\d\d|二[〇○零]..)年|(?:部门|单位)?整体支出|项目支出|绩效|自评|专项|报告|[-—_－（(\d]/u;

/** The name of the reporting unit where the text does not introduce it: from a form, from the title, from the file name. */
export function unitName({
  document: { path, text },
  meta,
}: Pick<Report, 'document' | 'meta'>): string | null {
  for (const label of LABELS) {
    const name = label.exec(text)?.[1];
    if (name && isName(name)) return name;
  }
  return named(meta.title) ?? unitInPath(path);
}

/** The unit that the name of a file begins with: 青禾县水务局2024年自评.pdf. */
export const unitInPath = (path: string): string | null =>
  named(path.replace(/^.*\//, '').replace(/\.\w+$/, ''));

function named(source: string): string | null {
  const name = source.replace(/^关于/, '').split(BEHIND)[0]!.trim();
  return isName(name) ? name : null;
}

const isName = (name: string): boolean =>
  /^\p{Script=Han}{3,30}$/u.test(name) &&
  /(?:局|委|办|厅|院|校|中心|馆|会|队|所|站|部|处|社|政府|公司|集团|学|园|镇|乡|街道|室|团|台|库|署|军|大学)$/u.test(
    name,
  );
