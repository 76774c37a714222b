import { statedTerm } from '../arithmetic/judge.ts';
import { decimalsOf, rational, toText } from '../arithmetic/rational.ts';
import type {
  Calculation,
  Claim,
  ClaimForm,
  ClaimKind,
  Language,
  Quantity,
  Report,
  Span,
  Verdict,
  Where,
} from '../model.ts';
import type { AuditOptions } from './audit.ts';
import { calculationOf } from './calculation.ts';
import { isCounted } from './counted.ts';
import { ledger } from './ledger.ts';
import type { AnyRule } from './rule.ts';
import { sentence } from './sentence.ts';
import { type Unapplied, unapplied } from './unapplied.ts';
import { unitOf } from './unit.ts';
import { whereIs } from './where.ts';

type Excerpt = Span & { readonly text: string };

/** A relation that was checked, whatever came of it. */
export interface Checking {
  readonly kind: ClaimKind;
  readonly form: ClaimForm;
  readonly verdict: Verdict;
  /** It takes part in what the report asserts; otherwise only its figures speak for it. */
  readonly counted: boolean;
  readonly where: Where;
  readonly excerpt: Excerpt;
  readonly stated: string;
  readonly computed: string;
  readonly residual: string;
  readonly unit: string;
  readonly calculation: Calculation | null;
  /** Why it could not be decided. */
  readonly reason: string;
}

/** A figure that nothing was held against. */
interface OpenFigure {
  readonly where: Where;
  readonly excerpt: Excerpt;
  /** As printed. */
  readonly figure: string;
  /** It stands in no relation, or only in such as could not be decided. */
  readonly why: 'unbound' | 'undecided';
}

/** What an auditor files: every relation checked, every figure that was not, every check that was not made. */
export interface WorkingPaper {
  readonly checkings: readonly Checking[];
  readonly openFigures: readonly OpenFigure[];
  readonly unapplied: readonly Unapplied[];
}

export function workingPaper(report: Report, rules: readonly AnyRule[], options: AuditOptions): WorkingPaper {
  const { claims, quantities } = report;
  const language = options.language ?? 'zh';
  const bound = ledger(report);
  return {
    checkings: [...claims]
      .sort((a, b) => statedTerm(a).quantity.span.start - statedTerm(b).quantity.span.start)
      .map((claim) => checking(report, claim, language)),
    openFigures: quantities.flatMap((quantity, index) => {
      const relations = bound[index]!.map((claim) => claims[claim]!);
      if (relations.some(({ holds }) => holds !== null)) return [];
      return [openFigure(report, quantity, relations.length > 0 ? 'undecided' : 'unbound')];
    }),
    unapplied: unapplied(report, rules, options),
  };
}

/** A relation as it is shown. */
export function checking(report: Report, claim: Claim, language: Language): Checking {
  const { quantity } = statedTerm(claim);
  return {
    kind: claim.kind,
    form: claim.form,
    verdict: claim.verdict,
    counted: isCounted(claim),
    where: whereIs(report, quantity.span),
    excerpt: sentence(report.document.text, quantity.span),
    stated: quantity.value,
    computed: claim.computed,
    residual: shown(claim, quantity),
    unit: unitOf(quantity),
    calculation: calculationOf(claim, language),
    reason: claim.reason ?? '',
  };
}

/** Stated less computed, to the decimals that they show; what rounding explains to two more, or it would be nothing. */
function shown({ residual, computed, verdict }: Claim, { decimals }: Quantity): string {
  const own = Math.max(decimals, decimalsOf(computed));
  return toText(rational(residual), verdict === 'impossible' ? own : own + 2);
}

function openFigure(report: Report, { span }: Quantity, why: OpenFigure['why']): OpenFigure {
  const { text } = report.document;
  return {
    where: whereIs(report, span),
    excerpt: sentence(text, span),
    figure: text.slice(span.start, span.end).replace(/\s+/g, ''),
    why,
  };
}
