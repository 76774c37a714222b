import { type Area, areaOf, MOST_ROWS, placeOf } from '../address.ts';
import { LIMITS } from '../limits.ts';

export type Formula =
  | { readonly kind: 'value'; readonly value: number | string | boolean | null }
  | { readonly kind: 'area'; readonly sheet: string | undefined; readonly area: Area }
  | { readonly kind: 'sign' | 'percent'; readonly of: Formula }
  | { readonly kind: 'operation'; readonly operator: string; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly Formula[] };

/** What is not understood: it is left alone, not told. */
export class NotUnderstood extends Error {}

const TOKEN =
  /\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(!])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!]))|([\p{L}_][\p{L}\p{N}_.]*)(\(?)|(<=|>=|<>|[-+*/^&=<>%(),]))/uy;

type Token =
  | { readonly kind: 'number' | 'text' | 'sign' | 'name' | 'function'; readonly text: string }
  | { readonly kind: 'area'; readonly text: string; readonly sheet: string | undefined };

/** @throws NotUnderstood */
function tokens(formula: string): Token[] {
  const found: Token[] = [];
  const source = formula.trimEnd();
  TOKEN.lastIndex = 0;
  for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(source);
    if (!match) throw new NotUnderstood(source.slice(at, at + 20));
    const [, number, text, sheet, area, name, bracket, sign] = match;
    if (number !== undefined) found.push({ kind: 'number', text: number });
    else if (text !== undefined) found.push({ kind: 'text', text: text.replaceAll('""', '"') });
    else if (area !== undefined) found.push({ kind: 'area', text: area, sheet: sheet && sheetName(sheet) });
    else if (name !== undefined)
      found.push({ kind: bracket ? 'function' : 'name', text: name.toUpperCase() });
    else found.push({ kind: 'sign', text: sign! });
  }
  return found;
}

const sheetName = (written: string): string =>
  written
    .slice(0, -1)
    .replace(/^'(.*)'$/s, '$1')
    .replaceAll("''", "'");

/** From the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** The formula of a cell, without the sign in front. @throws NotUnderstood */
export function parse(formula: string): Formula {
  if (formula.length > LIMITS.formula) throw new NotUnderstood('long');
  const list = tokens(formula);
  let at = 0;
  let depth = 0;

  const takes = (sign: string): boolean => {
    const token = list[at];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    at++;
    return true;
  };

  function level(rank: number): Formula {
    const operators = LEVELS[rank];
    if (!operators) return signed();
    let left = level(rank + 1);
    for (;;) {
      const token = list[at];
      if (token?.kind !== 'sign' || !operators.includes(token.text)) return left;
      at++;
      left = { kind: 'operation', operator: token.text, left, right: level(rank + 1) };
    }
  }

  function signed(): Formula {
    if (++depth > LIMITS.depth) throw new NotUnderstood('deep');
    let own: Formula;
    if (takes('-')) own = { kind: 'sign', of: signed() };
    else if (takes('+')) own = signed();
    else {
      own = single();
      while (takes('%')) own = { kind: 'percent', of: own };
    }
    depth--;
    return own;
  }

  function single(): Formula {
    const token = list[at++];
    if (!token) throw new NotUnderstood('end');
    if (token.kind === 'number') return { kind: 'value', value: Number(token.text) };
    if (token.kind === 'text') return { kind: 'value', value: token.text };
    if (token.kind === 'area') return { kind: 'area', sheet: token.sheet, area: areaIn(token.text) };
    if (token.kind === 'function') return { kind: 'call', name: token.text, given: given() };
    if (token.kind === 'name' && /^(?:TRUE|FALSE)$/.test(token.text))
      return { kind: 'value', value: token.text === 'TRUE' };
    if (token.kind === 'sign' && token.text === '(') {
      const inner = level(0);
      if (takes(')')) return inner;
    }
    throw new NotUnderstood(token.text);
  }

  function given(): Formula[] {
    const found: Formula[] = [];
    if (takes(')')) return found;
    do found.push(isEnd() ? { kind: 'value', value: null } : level(0));
    while (takes(','));
    if (!takes(')')) throw new NotUnderstood('no end');
    return found;
  }

  const isEnd = (): boolean => {
    const token = list[at];
    return token?.kind === 'sign' && (token.text === ',' || token.text === ')');
  };

  const whole = level(0);
  if (at < list.length) throw new NotUnderstood('rest');
  return whole;
}

/** @throws NotUnderstood */
function areaIn(text: string): Area {
  const area = areaOf(text) ?? columns(text);
  if (!area) throw new NotUnderstood(text);
  return area;
}

/** `F:F` */
function columns(text: string): Area | undefined {
  const [first, last] = text.split(':').map((name) => placeOf(`${name}1`)?.column);
  if (first === undefined || last === undefined) return undefined;
  return {
    from: { row: 0, column: Math.min(first, last) },
    to: { row: MOST_ROWS - 1, column: Math.max(first, last) },
  };
}
