/** One pattern that finds what any of several would find, to pass quickly over what none of them does. */
export const either = (patterns: readonly RegExp[]): RegExp =>
  new RegExp(
    patterns.map(({ source }) => `(?:${source})`).join('|'),
    patterns.some(({ unicode }) => unicode) ? 'u' : '',
  );
