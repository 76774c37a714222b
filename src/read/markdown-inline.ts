import { canonical } from './canonical.ts';

/** Any node below a paragraph, heading or cell. */
interface Inline {
  readonly type: string;
  readonly value?: string;
  readonly alt?: string | null | undefined;
  readonly children?: readonly Inline[];
}

/** CommonMark leaves `**执行率：**98%` unmarked, because Chinese puts no blank after the punctuation. */
const UNPAIRED_BOLD = /\*\*([^*\n]*\p{P})\*\*/gu;

/** Tags and comments of HTML inside Markdown. */
const TAG = /<!--(?:(?!<!--)[\s\S])*?-->|<\/?[a-z][^<>]*>/gi;
const LINE_BREAK_TAG = /<br\s*\/?>/gi;

/** What a reader sees of a node: markers of emphasis, links and HTML dropped, a line end for every break. */
export function inlineText(node: Inline): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return htmlText(node.value ?? '');
  if (node.children) return node.children.map(inlineText).join('');
  return canonical(node.value ?? node.alt ?? '').replace(UNPAIRED_BOLD, '$1');
}

export const htmlText = (html: string): string =>
  canonical(html).replace(LINE_BREAK_TAG, '\n').replace(TAG, '');
