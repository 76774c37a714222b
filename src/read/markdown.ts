import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, Cell, Document, Paragraph, Row, TableBlock } from '../model.ts';
import { canonical, unifyLines } from './canonical.ts';
import { LIMITS } from './limits.ts';
import { htmlText, inlineText, type Page } from './markdown-inline.ts';
import { ReadProblem } from './problem.ts';
import { struckNotice } from './struck.ts';
import { readText } from './text.ts';
import { type Writer, writer } from './writer.ts';

/** `80%~90%` is a range, not deleted text. */
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

type Node = ReturnType<typeof parser.parse>['children'][number];
type Of<Type extends Node['type']> = Extract<Node, { type: Type }>;

/**
 * Markdown through unified and remark. Each line is a paragraph, as reports are written (nobody breaks Chinese lines by
 * hand); markers of emphasis, links and HTML are dropped, list numbers are kept as printed, indented text is text.
 * Blocks keep the line they have in the source, as far as possible.
 */
export function readMarkdown(path: string, source: string): Document {
  const markdown = unifyLines(source);
  if (isTangled(markdown)) return asText(path, source);
  const out = writer();
  const page: Page = { source: markdown, out, struck: 0, pictures: 0 };
  const blocks = parser.parse(markdown).children.flatMap((node) => block(node, page));
  if (page.pictures > 0 && out.text.trim() === '') throw new ReadProblem('scanned');
  return { path, format: 'md', text: out.text, blocks, anchors: [], notices: struckNotice(page.struck) };
}

/** More markup than a person writes, which costs the parser more than its share. */
function isTangled(markdown: string): boolean {
  if (markdown.length > LIMITS.markdown) return true;
  let marks = 0;
  for (const [line] of markdown.matchAll(/.+|\n(?=\n)/g)) {
    if (line === '\n') marks = 0;
    const [lead = ''] = /^[\s>*+-]*/.exec(line) ?? [];
    if (lead.length > LIMITS.indent || lead.replace(/[^>]/g, '').length > LIMITS.quotes) return true;
    marks += line.replace(/[^*_~`[\]]/g, '').length;
    if (marks > LIMITS.marks) return true;
  }
  return false;
}

function asText(path: string, source: string): Document {
  const notice = {
    code: 'markdown-as-text',
    message: {
      zh: 'Markdown 过长或标记过多，按纯文本读取，表格未还原',
      en: 'too long or too much markup for Markdown: read as plain text, tables as lines',
    },
  };
  return { ...readText(path, source), format: 'md', notices: [notice] };
}

function block(node: Node, page: Page): Block[] {
  const { source, out } = page;
  const line = node.position?.start.line;
  switch (node.type) {
    case 'heading':
      return paragraphs(inlineText(node, page), out, line).map((found) => ({
        ...found,
        heading: node.depth,
      }));
    case 'paragraph':
      return paragraphs(inlineText(node, page), out, line);
    case 'html':
      return paragraphs(htmlText(node.value), out, line).filter(({ span }) => span.end > span.start);
    case 'code':
      return paragraphs(canonical(fenceTitle(node) + node.value), out, line);
    case 'list':
      return node.children.flatMap((item, index) => listItem(item, marker(node, index, source), page));
    case 'blockquote':
      return node.children.flatMap((child) => block(child, page));
    case 'table':
      return [table(node, page)];
    case 'footnoteDefinition':
      return footnote(node, page);
    case 'definition':
      return looksLikeLink(node.url) ? [] : paragraphs(slice(node, source), out, line);
    default:
      return [];
  }
}

/** One paragraph a line. */
function paragraphs(text: string, out: Writer, line?: number): Paragraph[] {
  return text.split('\n').map((content, index) => {
    out.startLine(index === 0 ? line : undefined);
    return { type: 'paragraph', span: out.put(content) };
  });
}

function listItem(item: Of<'list'>['children'][number], marker: string, page: Page): Block[] {
  const { out } = page;
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') {
    return [
      ...(marker ? paragraphs(marker.trimEnd(), out, item.position?.start.line) : []),
      ...item.children.flatMap((child) => block(child, page)),
    ];
  }
  return [
    ...paragraphs(marker + inlineText(first, page), out, item.position?.start.line),
    ...rest.flatMap((child) => block(child, page)),
  ];
}

/**
 * The number in front of an item as the source prints it, `1. ` or `2) `; nothing for a bullet. A list with 1. before
 * every item is numbered by the viewer, so it gets the numbers that a reader sees.
 */
function marker(list: Of<'list'>, index: number, source: string): string {
  if (!list.ordered) return '';
  const printed = list.children.map((item) => /^\d+[.)] */.exec(slice(item, source))?.[0] ?? '');
  const automatic = printed.length > 1 && printed.every((mark) => Number.parseInt(mark, 10) === 1);
  return automatic ? printed[index]!.replace(/\d+/, String(index + 1)) : printed[index]!;
}

function table(node: Of<'table'>, page: Page): TableBlock {
  const { out } = page;
  const rows = node.children.map((row, rowIndex): Row => {
    out.startLine(row.position?.start.line);
    const cells = row.children.map((cell, column): Cell => {
      if (column > 0) out.put('\t');
      const lines = inlineText(cell, page).replaceAll('\t', ' ').split('\n');
      const children = lines.map((content, index): Paragraph => {
        if (index > 0) out.startLine();
        return { type: 'paragraph', span: out.put(content.trim()) };
      });
      const span = { start: children[0]!.span.start, end: children.at(-1)!.span.end };
      return { type: 'cell', span, row: rowIndex, column, rowSpan: 1, columnSpan: 1, children };
    });
    return { type: 'row', span: around(cells, out), header: rowIndex === 0, children: cells };
  });
  return { type: 'table', span: around(rows, out), children: rows };
}

function footnote(node: Of<'footnoteDefinition'>, page: Page): Block[] {
  const children = node.children.flatMap((child) => block(child, page));
  return [{ type: 'note', kind: 'footnote', span: around(children, page.out), children }];
}

const around = (blocks: readonly Block[] | readonly Cell[] | readonly Row[], out: Writer) => ({
  start: blocks[0]?.span.start ?? out.text.length,
  end: blocks.at(-1)?.span.end ?? out.text.length,
});

const slice = (node: { readonly position?: Node['position'] }, source: string): string =>
  source.slice(node.position?.start.offset, node.position?.end.offset);

/** What stands behind the opening fence: the name of a language, or a sentence. */
const fenceTitle = ({ lang, meta }: Of<'code'>): string => (lang ? `${lang} ${meta ?? ''}\n` : '');

/** `[注]: 本表由财务科填列` reads as the target of a link, but is a sentence. */
const looksLikeLink = (url: string): boolean => /^([a-z]+:|www\.|[#./])/i.test(url);
