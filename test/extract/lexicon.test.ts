import { describe, expect, test } from 'vitest';
import { CUES, type Part } from '../../src/extract/lexicon/cue.ts';
import { RATE_NAMES } from '../../src/extract/lexicon/rate.ts';
import { mentions } from '../../src/extract/mention/mention.ts';
import { extract, read } from '../../src/index.ts';

const reportOf = (text: string) => extract(read('test.txt', new TextEncoder().encode(text)));

/** What the words make of the figure that stands for `#`. */
function partOf(words: string, figure: string): Part | undefined {
  const report = reportOf(`${words.replace('#', figure)}。`);
  return mentions(report).at(-1)?.part;
}

describe('every row of words has a text that it must match and one that it must spare', () => {
  for (const { part, of, matches, spares } of CUES) {
    const figure = of === 'percent' ? '5%' : '5万元';
    test.each(matches)(`%s is ${part}`, (words) => expect(partOf(words, figure)).toBe(part));
    test.each(spares)(`%s is not ${part}`, (words) => expect(partOf(words, figure)).not.toBe(part));
  }
});

describe('a rate is made of what its definition names', () => {
  const isBound = (text: string): boolean =>
    reportOf(`${text}。`).claims.some(
      ({ kind, source, holds }) => kind === 'ratio' && source?.relation === 'execution' && holds !== null,
    );
  for (const { matches, spares } of RATE_NAMES) {
    test.each(matches)('%s', (text) => expect(isBound(text)).toBe(true));
    test.each(spares)('%s binds nothing', (text) => expect(isBound(text)).toBe(false));
  }
});
