import type { RuleFacts } from '../audit/rule.ts';
import type { Scheme } from '../audit/scheme.ts';
import type { RulePages } from './rule-pages.ts';

/** What a page is built with. */
export interface Facts {
  readonly version: string;
  readonly rules: readonly RuleFacts[];
  readonly pages: RulePages;
  readonly schemes: readonly Scheme[];
  readonly samples: readonly Sample[];
}

/** A report to try the page with. */
export interface Sample {
  readonly name: string;
  readonly base64: string;
}

/** The text of the elements of this page that hold data of a kind. */
export const dataOf = (kind: string): string[] =>
  [...document.querySelectorAll(`script[data-kind="${kind}"]`)].map(({ textContent }) => textContent ?? '');

export const facts: Facts = JSON.parse(dataOf('facts')[0] ?? '{}');
