import { canonical } from './canonical.ts';
import type { Writer } from './writer.ts';

/** A Markdown file while it is read. */
export interface Page {
  readonly source: string;
  readonly out: Writer;
  /** Characters struck out so far. */
  struck: number;
  pictures: number;
}

/** Any node below a paragraph, heading or cell. */
interface Inline {
  readonly type: string;
  readonly value?: string;
  readonly alt?: string | null | undefined;
  readonly children?: readonly Inline[];
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

/** CommonMark leaves `**执行率：**98%` unmarked, because Chinese puts no blank after the punctuation. */
const UNPAIRED_BOLD = /\*\*([^*\n]*\p{P})\*\*/gu;

/** Tags and comments of HTML inside Markdown. */
const TAG = /<!--(?:(?!<!--)[\s\S])*?-->|<\/?[a-z][^<>]*>/gi;
const LINE_BREAK_TAG = /<br\s*\/?>/gi;

/**
 * What a reader sees of a node: markers of emphasis, links and HTML dropped, a line end for every break; what is struck
 * out is left out and counted.
 */
export function inlineText(node: Inline, page: Page): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return htmlText(node.value ?? '');
  if (node.type === 'image') page.pictures++;
  if (node.children) {
    const marks = isMarked(node, page) ? MARKS[node.type] : undefined;
    const text = node.children.map((child) => inlineText(child, page)).join('');
    if (marks !== undefined) return marks + text + marks;
    if (node.type !== 'delete') return text;
    page.struck += text.length;
    return '';
  }
  return canonical(node.value ?? node.alt ?? '').replace(UNPAIRED_BOLD, '$1');
}

export const htmlText = (html: string): string =>
  canonical(html).replace(LINE_BREAK_TAG, '\n').replace(TAG, '');

const MARKS: Readonly<Record<string, string>> = { emphasis: '*', delete: '~~' };

/** `100*5*12` and `数量*单价*12` are products, `80~~90%，10~~20人` ranges: the marks between figures are printed. */
function isMarked({ type, position }: Inline, { source }: Page): boolean {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) return false;
  const [before, after] = [source.slice(start - 1, start), source.slice(end)];
  if (type === 'emphasis')
    return source[start] === '*' && /[\d\p{L}%）)]/u.test(before) && /^[\d（(]/.test(after);
  return type === 'delete' && /[\d%]/.test(before) && /^\d/.test(after);
}
