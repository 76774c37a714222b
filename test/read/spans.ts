import { expect } from 'vitest';
import type { Block, Document, Span } from '../../src/model.ts';

/** Every span of a document lies in its text, in order, inside its parent; what stands between blocks is blank. */
export function expectSoundSpans({ text, blocks }: Document): void {
  expectChildren({ start: 0, end: text.length }, blocks, text);
}

function expectChildren(parent: Span, children: readonly Nested[], text: string): void {
  let at = parent.start;
  for (const child of children) {
    expect(child.span.start).toBeGreaterThanOrEqual(at);
    expect(child.span.end).toBeGreaterThanOrEqual(child.span.start);
    expect(text.slice(at, child.span.start), 'between blocks').toMatch(/^[\n\t]*$/);
    at = child.span.end;
    if ('children' in child) expectChildren(child.span, child.children, text);
    else expect(text.slice(child.span.start, child.span.end)).not.toContain('\n');
  }
  expect(parent.end).toBeGreaterThanOrEqual(at);
  expect(text.slice(at, parent.end), 'after the last block').toMatch(/^[\n\t]*$/);
}

type Nested = { readonly span: Span; readonly children?: readonly Nested[] } | Block;
