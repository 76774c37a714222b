import { fold } from '../../extract/fold.ts';
import type { Place, Report, Roster, Span } from '../../model.ts';
import { unitKey } from './unit.ts';

/** In folded text. 纳入本部门2024年度决算编制范围的单位共3个，包括：… · 下属预算单位2个：… */
const OPENING =
  /(?:纳入|所属|下属|下设|二级)[^。;\n:]{0,40}?单位[^。;\n:\d]{0,12}?(\d{1,2}|[二两三四五六七八九十])[个家][^。;\n:]{0,16}?[:,]/gu;
const HAN: Readonly<Record<string, number>> = {
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** The list goes to the end of the sentence. */
const LONGEST = 400;
const BETWEEN = /[、,;]|和(?=\p{Script=Han}{2,12}(?:局|委|中心|站|所|馆|院|队|校|园)$)/u;
const AROUND =
  /^(?:分别)?(?:是|为|即|包括|有)|^[\d一二三四五六七八九十]{1,2}[.、)]|等?(?:\d{1,2}|[二三四五六七八九十])[个家]单位$/gu;
const UNIT = /(?:局|委|办|厅|中心|站|所|馆|院|队|校|园|中学|小学|学校|社|台|处|部|政府)$/u;
/** The unit itself, without those below it. */
const OWN = /本级|局机关|机关本部|^机关$/u;

/** The units that a report says it covers, where it names as many as it counts; null where it does not. */
export function rosterOf(report: Report, unit: string | null, place: (span: Span) => Place): Roster | null {
  const { text } = report.document;
  if (unit === null) return null;
  for (const match of fold(text).matchAll(OPENING)) {
    const start = match.index + match[0].length;
    const list = /^[^。\n]*/u.exec(fold(text.slice(start, start + LONGEST)))![0];
    const named = list.split(BETWEEN).map((name) => name.trim().replace(AROUND, ''));
    const names = named.filter((name) => name !== '').map((name) => (OWN.test(name) ? null : name));
    const count = HAN[match[1]!] ?? Number(match[1]);
    if (names.length !== count || names.some((name) => name !== null && !UNIT.test(name))) continue;
    return {
      names: names.flatMap((name) => (name === null ? [] : [unitKey(name)])),
      place: place({ start: match.index, end: start }),
    };
  }
  return null;
}
