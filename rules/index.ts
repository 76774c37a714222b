import type { Rule } from '../src/audit/rule.ts';
import bracketUnbalanced from './bracket-unbalanced.ts';
import conversionResidue from './conversion-residue.ts';
import duplicateParagraph from './duplicate-paragraph.ts';
import placeholderLeft from './placeholder-left.ts';
import repeatedWords from './repeated-words.ts';
import straySpace from './stray-space.ts';

/** Every rule, alphabetically. A test holds this list and the folder together. */
export const rules: readonly Rule[] = [
  bracketUnbalanced,
  conversionResidue,
  duplicateParagraph,
  placeholderLeft,
  repeatedWords,
  straySpace,
];
