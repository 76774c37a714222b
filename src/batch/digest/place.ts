import { whereIs } from '../../audit/where.ts';
import type { Place, Report, Span } from '../../model.ts';

/** So many characters are kept to either side of a figure, and of a longer passage. */
const AROUND = 24;
const LONGEST = 48;

/** Makes the places of one report; their headings stand in `sections`. */
export function placer(report: Report): { place: (span: Span) => Place; sections: readonly string[] } {
  const { text } = report.document;
  const sections: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (section: string): number => {
    let number = numbers.get(section);
    if (number === undefined) {
      number = sections.push(section) - 1;
      numbers.set(section, number);
    }
    return number;
  };
  const place = ({ start, end }: Span): Place => {
    const span = { start, end: Math.min(end, start + LONGEST) };
    const { section, ...where } = whereIs(report, span);
    const told = Object.entries(where).filter(([, value]) => value !== null);
    return {
      span,
      excerpt: excerpt(text, span),
      where: { ...(Object.fromEntries(told) as Place['where']), section: numberOf(section) },
    };
  };
  return { place, sections };
}

/** What stands around a span in its line, as far as the eye takes it in. */
function excerpt(text: string, { start, end }: Span): Place['excerpt'] {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND);
  const line = text.indexOf('\n', start);
  const to = Math.max(end, Math.min(line < 0 ? text.length : line, end + AROUND));
  return { text: text.slice(from, to), start: start - from, end: end - from };
}
