import type { Handler, Handlers } from './reading.ts';

/** mammoth does not know these elements, or reads the fallback of a drawing, if it has one. */
const UNSHARED = ['w:fldSimple', 'w:ruby', 'm:oMath', 'wp:inline', 'wp:anchor'];

const each = (handler: Handler): Handlers => Object.fromEntries(UNSHARED.map((name) => [name, handler]));

export const open = each((reading) => {
  reading.unsharedAround++;
});

export const close = each((reading) => {
  reading.unsharedAround--;
});
