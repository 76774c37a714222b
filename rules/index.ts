import type { Rule } from '../src/audit/rule.ts';
import repeatedWords from './repeated-words.ts';

/** Every rule, alphabetically. A test holds this list and the folder together. */
export const rules: readonly Rule[] = [repeatedWords];
