import type { Rule } from '../src/audit/rule.ts';
import bracketUnbalanced from './bracket-unbalanced.ts';
import conversionResidue from './conversion-residue.ts';
import deductionMismatch from './deduction-mismatch.ts';
import duplicateParagraph from './duplicate-paragraph.ts';
import executionScoreMismatch from './execution-score-mismatch.ts';
import placeholderLeft from './placeholder-left.ts';
import repeatedWords from './repeated-words.ts';
import scoreOverWeight from './score-over-weight.ts';
import scoreSumMismatch from './score-sum-mismatch.ts';
import straySpace from './stray-space.ts';
import weightSumMismatch from './weight-sum-mismatch.ts';

/** Every rule, alphabetically. A test holds this list and the folder together. */
export const rules: readonly Rule[] = [
  bracketUnbalanced,
  conversionResidue,
  deductionMismatch,
  duplicateParagraph,
  executionScoreMismatch,
  placeholderLeft,
  repeatedWords,
  scoreOverWeight,
  scoreSumMismatch,
  straySpace,
  weightSumMismatch,
];
