import { readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A piece of the page of a rule: text, or an element with its children. */
export type Piece = string | Element;

interface Element {
  readonly tag: string;
  readonly children: readonly Piece[];
}

/** The pages of the rules, by id. */
export type RulePages = Readonly<Record<string, readonly Piece[]>>;

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly depth?: number;
  readonly ordered?: boolean;
  readonly url?: string;
  readonly children?: readonly Node[];
}

export function rulePages(ids: readonly string[]): RulePages {
  const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });
  return Object.fromEntries(
    ids.map((id) => [id, opened(piecesOf(parser.parse(readFileSync(`rules/${id}.md`, 'utf8')) as Node))]),
  );
}

const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  strong: 'strong',
  emphasis: 'em',
  listItem: 'li',
  blockquote: 'blockquote',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  link: 'span',
};

/** A page opens with a sentence in English, the rest is Chinese: each in a paragraph of its own. */
function opened(pieces: readonly Piece[]): Piece[] {
  const at = pieces.findIndex((piece) => typeof piece !== 'string' && piece.tag === 'p');
  const opening = pieces[at];
  const [first] = opening === undefined || typeof opening === 'string' ? [] : opening.children;
  if (typeof first !== 'string' || !first.includes('\n')) return [...pieces];
  const [english, ...rest] = first.split('\n');
  const chinese = { tag: 'p', children: [rest.join(''), ...(opening as Element).children.slice(1)] };
  return [...pieces.slice(0, at), { tag: 'p', children: [english!] }, chinese, ...pieces.slice(at + 1)];
}

function piecesOf({ children = [] }: Node): Piece[] {
  return children.map((node): Piece => {
    if (node.type === 'text') return node.value ?? '';
    if (node.type === 'inlineCode') return { tag: 'code', children: [node.value ?? ''] };
    if (node.type === 'code') return { tag: 'pre', children: [node.value ?? ''] };
    if (node.type === 'heading') return { tag: `h${Math.min(node.depth! + 1, 6)}`, children: piecesOf(node) };
    if (node.type === 'list') return { tag: node.ordered ? 'ol' : 'ul', children: piecesOf(node) };
    return { tag: TAGS[node.type] ?? 'p', children: piecesOf(node) };
  });
}
