import { once } from '../arithmetic/once.ts';
import type { Claim, Document, Report } from '../model.ts';
import { data, figures, problemOf } from './claim-problem.ts';
import type { Problem } from './rule.ts';

/**
 * A habit of the whole report (cutting off instead of rounding) is said once, with its places; not at all where the
 * report itself says that figures may differ by rounding.
 */
export function* notes(
  report: Report,
  claims: readonly Claim[],
): Iterable<Problem<'rounding' | 'slack' | 'term'>> {
  for (const verdict of disclaims(report.document) ? [] : (['rounding', 'slack'] as const)) {
    const visible = claims.filter(
      (claim) =>
        claim.verdict === verdict && claim.plausibility >= 0.5 && (verdict === 'slack' || additive(claim)),
    );
    const [first, ...rest] = visible;
    if (!first) continue;
    yield {
      ...problemOf(report, first, verdict, 'info'),
      related: [
        ...figures(first),
        ...rest.map((claim) => ({ span: claim.span, message: verdict, data: data(report, claim) })),
      ],
    };
  }
}

const disclaims = once(({ text }: Document): boolean => /四[舍捨]五入/.test(text));

const additive = ({ kind }: Claim): boolean => kind !== 'ratio' && kind !== 'change';
