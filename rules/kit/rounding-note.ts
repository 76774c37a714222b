import { once } from '../../src/arithmetic/once.ts';
import { data, figures, problemOf } from '../../src/audit/claim-problem.ts';
import type { Problem } from '../../src/audit/rule.ts';
import type { Claim, Document, Report } from '../../src/model.ts';

/**
 * A habit of the whole report (cutting off instead of rounding) is said once, with its places; not at all where the
 * report itself says that figures may differ by rounding.
 */
export function* notes(
  report: Report,
  answersFor: (claim: Claim) => boolean,
): Iterable<Problem<'rounding' | 'slack' | 'term'>> {
  const noted = visible(report).filter(answersFor);
  for (const verdict of ['rounding', 'slack'] as const) {
    const [first, ...rest] = noted.filter((claim) => claim.verdict === verdict);
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

const visible = once(({ document, claims }: Report): readonly Claim[] =>
  disclaims(document)
    ? []
    : claims.filter(
        (claim) =>
          (claim.verdict === 'slack' || (claim.verdict === 'rounding' && additive(claim))) &&
          claim.plausibility >= 0.5,
      ),
);

const disclaims = once(({ text }: Document): boolean => /四[舍捨]五入/.test(text));

const additive = ({ kind }: Claim): boolean => kind !== 'ratio' && kind !== 'change';
