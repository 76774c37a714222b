import { agree } from '../../src/audit/figure.ts';
import type { FolderProblem, Reported } from '../../src/audit/folder.ts';
import { grouped } from '../../src/extract/grouped.ts';
import type { Amount, Member } from '../../src/model.ts';
import { differing } from './apart.ts';
import { called } from './called.ts';
import { counterparts, isFound } from './counterpart.ts';

/** What the report of a whole says of one of its members, and the member's own report otherwise. */
interface Held {
  readonly whole: Reported;
  readonly own: Reported;
  /** Subjects of the own report that its figures may be. */
  readonly subjects: ReadonlySet<string>;
}

/**
 * The figures of members in a report that their own reports do not confirm. One that is told twice with different values
 * is told wrongly already; one that the own report may mean in several ways differs only where it differs from all.
 */
export function* unconfirmed(
  members: readonly Member[],
  heldBy: (member: Member) => Held | null,
): Iterable<FolderProblem<'mismatch' | 'there'>> {
  const same = grouped(members, ({ name, subject, measure }) => [name, subject, measure].join('|'));
  for (const [first, ...others] of same.values()) {
    const held = heldBy(first!);
    if (!held || others.some(({ figure }) => !agree(figure, first!.figure))) continue;
    const { whole, own, subjects } = held;
    const year = own.digest.year!;
    const named = first!.subject === '' ? subjects : new Set([first!.subject]);
    const [likeliest] = counterparts(own.digest.amounts, named, first!.measure, year);
    const apart = likeliest && differing(first!.figure, likeliest.figure);
    if (!apart || isFound(own.digest.amounts, first!.measure, first!.figure)) continue;
    const { said, ...figures } = apart;
    yield {
      report: whole,
      place: first!.place,
      message: 'mismatch',
      data: { name: first!.name, label: called(first!.subject, first!.measure), ...said },
      ...figures,
      elsewhere: [there(own, likeliest)],
      key: `${first!.name}|${first!.subject}${first!.measure}`,
    };
  }
}

const there = (report: Reported, { subject, measure, place }: Amount) => ({
  report,
  place,
  message: 'there' as const,
  data: { label: called(subject, measure) },
});
