import type { Bound, Quantity } from './quantity.ts';
import type { Span } from './span.ts';

export type ClaimKind = 'sum' | 'ratio' | 'change' | 'difference' | 'balance' | 'same' | 'order';

/** What a claim of its kind is about; decides which rule reports it. */
export type ClaimForm =
  | 'partition' // total = parts, in prose
  | 'table' // total = parts, in a table
  | 'count'
  | 'score' // stated score = Σ scores of its items
  | 'weight' // stated weight = Σ weights of its items
  | 'deduction' // weight − deduction = score
  | 'execution-score' // score = weight × rate
  | 'share'
  | 'completion'
  | 'execution'
  | 'growth'
  | 'compound' // yearly growth = ⁿ√(1 + growth) − 1
  | 'bases' // the rate of a total against those of its parts, by the bases they imply
  | 'points'
  | 'shares' // Σ percentages = 100
  | 'direction' // words of rise and fall against the figures beside them
  | 'limit' // a percentage against the bound that its meaning sets
  | 'attainable' // a percentage that some number out of the whole must give
  | 'mean' // total = Σ parts ÷ their number
  | 'weighted' // total = Σ part × factor
  | 'unit-price'
  | 'other';

export type Role =
  | 'total'
  | 'part'
  | 'minus'
  | 'whole'
  | 'percent'
  | 'before'
  | 'after'
  | 'delta'
  | 'left'
  | 'right'
  | 'factor';

export interface Term {
  readonly role: Role;
  readonly quantity: Quantity;
  /** −1 where words turn the printed figure round: 减少12万元, 下降5%. */
  readonly sign?: 1 | -1;
  /** What the report calls this figure here. */
  readonly label?: string;
}

/**
 * `exact` holds to the last digit · `rounding` holds for figures that round to those printed · `slack` holds only if a
 * last digit was truncated or nudged · `impossible` · `undecided` cannot be decided, and `reason` says why.
 */
export type Verdict = 'exact' | 'rounding' | 'slack' | 'impossible' | 'undecided';

/**
 * How a relation is bound: `stated` the words say it · `implied` structure says it (a list under its total, header and row
 * labels) · `possible` only the figures speak for it: shown, never counted, never an accusation.
 */
export type Level = 'stated' | 'implied' | 'possible';

/** Where a claim comes from: the relation, and the words that gave its figures their parts. */
export interface Source {
  readonly relation: string;
  /** The words of each term that spoke, in the order of the terms. */
  readonly words: readonly string[];
}

/** A relation between figures that the report itself asserts and arithmetic can decide. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly form: ClaimForm;
  readonly span: Span;
  readonly terms: readonly Term[];
  /** True for `exact`, `rounding` and `slack`; null for `undecided`. */
  readonly holds: boolean | null;
  readonly verdict: Verdict;
  /** Stated minus computed, in printed units of the stated figure. */
  readonly residual: string;
  /** What the stated figure should have been, in its printed units and decimals. */
  readonly computed: string;
  /** `undecided`: why. */
  readonly reason?: string;
  /** How sure the binding is, finer than its level, for readings that are weighed against each other. */
  readonly plausibility: number;
  readonly level: Level;
  /** A list that need not name every part (其中): that it misses its total proves nothing by itself. */
  readonly open?: boolean;
  /** It fails where another relation between figures close by holds: perhaps its words were understood wrongly. */
  readonly doubtful?: true;
  readonly source?: Source;
  /** The named slip that explains a failing claim, e.g. growth divided by this year's value. */
  readonly slip?: string;
  /** The sense of a comparison claim. */
  readonly comparison?: Bound;
  /** What else the words of a failing claim allow: if a figure were another, one of these may be what was meant. */
  readonly alternatives?: readonly Reading[];
}

/** One way to read a relation. */
export type Reading = Pick<
  Claim,
  'kind' | 'form' | 'span' | 'terms' | 'plausibility' | 'slip' | 'comparison'
>;
