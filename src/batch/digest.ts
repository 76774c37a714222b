import { hash } from '../audit/hash.ts';
import { sectionsAt } from '../extract/outline/around.ts';
import type { Digest, Report, Span } from '../model.ts';
import { amounts } from './digest/amounts.ts';
import { members } from './digest/members.ts';
import { mentions } from './digest/mentions.ts';
import { passages } from './digest/passages.ts';
import { placer } from './digest/place.ts';
import { projectOf } from './digest/project.ts';
import { rosterOf } from './digest/roster.ts';
import { prices, targets } from './digest/targets.ts';
import { unitOfReport, withoutAccount } from './digest/unit.ts';

/** What a report says, small: all that rules between reports need of it. Whatever its path is. */
export function digest(report: Report): Digest {
  const { document, meta, sections } = report;
  const { place, sections: headings } = placer(report);
  const above = ({ start }: Span): string =>
    sectionsAt(sections, start)
      .map(({ heading }) =>
        document.text.slice(heading.start, Math.min(heading.end, heading.start + LONGEST)),
      )
      .join('\n');
  const unit = unitOfReport(report);
  return {
    version: 1,
    unit,
    year: meta.year,
    kind: meta.kind,
    project: projectOf(report),
    content: contentOf(document.text),
    title: place(meta.titleSpan ?? { start: 0, end: Math.min(document.text.length, LONGEST) }),
    amounts: amounts(report, place, above),
    members: members(report, place),
    roster: rosterOf(report, unit, place),
    score: meta.score ? { value: meta.score.value, place: place(meta.score.span) } : null,
    targets: targets(report, place),
    prices: prices(report, place),
    passages: passages(report, place),
    mentions: mentions(document.text, unit && withoutAccount(unit)),
    sections: headings,
  };
}

function contentOf(text: string): string | null {
  const words = text.replace(/\s+/g, '');
  return words.length < LEAST ? null : hash(words);
}

/** Characters that a report has at least. */
const LEAST = 80;

/** A heading, of which some are whole sentences. */
const LONGEST = 40;
