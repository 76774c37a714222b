import type { Anchor, Document, Span } from '../../model.ts';
import { directory, packed } from '../../read/docx/directory.ts';
import { readDocx, type WordOptions } from '../../read/docx/index.ts';
import { openPackage } from '../../read/docx/package.ts';
import { mainPart, relationships } from '../../read/docx/relationships.ts';
import { utf8 } from '../../read/docx/utf8.ts';
import { escaped } from '../xml.ts';
import { type ArchiveEntry, archive } from '../zip/archive.ts';
import { deflated } from '../zip/deflate.ts';
import type { Remark } from './remark.ts';
import { type ParagraphRuns, paragraphsOf, placeIn, type Run } from './runs.ts';

const AUTHOR = 'gouji';
const INITIALS = '勾稽';
const MAIN =
  /xmlns(?::([\w.-]+))?\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * A Word file with a comment at each remark; earlier comments of this program go, those of others stay. Text is spliced in
 * at the recorded places: nothing else of a part is written anew, and parts without remarks keep their packed bytes.
 * What stands in notes, headers and text boxes is told at the place that it belongs to: ISO/IEC 29500 allows comments there,
 * but Word ignores them ([MS-OI29500] 2.1.315 c).
 * @param date of the comments, `2026-01-31T00:00:00Z`
 */
export async function* annotatedDocx(
  bytes: Uint8Array,
  remarks: readonly Remark[],
  date: string,
  options: WordOptions = {},
): AsyncGenerator<Uint8Array> {
  const clean = await withoutRemarks(bytes);
  const { text, main, related, commentsPart } = partsOf(clean);
  const comments = text(commentsPart);
  const xml = text(main);
  const locate = locator(readDocx('', clean, options), main, xml, text);
  let id = Math.max(-1, ...idsIn(comments, COMMENT), ...idsIn(xml, MARK));
  const edits: Edit[] = [];
  const added: string[] = [];
  const room = MOST_RANGES - (xml.match(/commentRangeStart\b/g)?.length ?? 0);
  for (const { span, lines } of remarks.slice(0, Math.max(0, room))) {
    const place = locate(span);
    if (!place) continue;
    id++;
    edits.push(...marks(place, id, prefixOf(xml), edits.length));
    added.push(commentXml(id, lines, date));
  }
  const changed = new Map([
    [main, spliced(xml, edits)],
    [commentsPart, withComments(comments, added)],
  ]);
  if (!related.some(({ kind }) => kind === 'comments')) {
    const rels = `${folderOf(main)}_rels/${main.slice(folderOf(main).length)}.rels`;
    changed.set(rels, withRelation(text(rels), commentsPart));
    changed.set('[Content_Types].xml', withType(text('[Content_Types].xml'), commentsPart));
  }
  yield* archive(entries(clean, added.length > 0 ? changed : new Map()));
}

/** Word opens no file with more comment ranges ([MS-OI29500] 2.1.315 a). */
const MOST_RANGES = 32_767;

const ID = /(?:\s|:)id\s*=\s*["'](\d+)["']/;
const MARK = /<(?:[\w.-]+:)?comment(?:RangeStart|RangeEnd|Reference)\b[^>]*>/g;

/** The ids of comments, and of marks whose comment may be missing. */
const idsIn = (xml: string, elements: RegExp): number[] =>
  [...xml.matchAll(elements)].map(([element]) => Number(ID.exec(element)?.[1] ?? -1));

/** The file without the comments that this program made. */
async function withoutRemarks(bytes: Uint8Array): Promise<Uint8Array> {
  const { text, main, related, commentsPart } = partsOf(bytes);
  const { comments, ids, paragraphs } = withoutOwn(text(commentsPart));
  if (ids.length === 0) return bytes;
  const changed = new Map([
    [commentsPart, comments],
    [main, withoutMarks(text(main), ids)],
  ]);
  for (const { kind, target } of related) {
    if (kind !== 'commentsExtended' && kind !== 'commentsIds') continue;
    changed.set(target, withoutEntries(text(target), paragraphs));
  }
  const parts: Uint8Array[] = [];
  for await (const part of archive(entries(bytes, changed))) parts.push(part);
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function partsOf(bytes: Uint8Array) {
  const pack = openPackage(bytes);
  const main = mainPart(pack);
  const related = relationships(pack, main);
  const text = (part: string): string => {
    const content = pack.part(part);
    return content ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8(content)) : '';
  };
  const commentsPart =
    related.find(({ kind }) => kind === 'comments')?.target ?? `${folderOf(main)}comments.xml`;
  return { main, related, text, commentsPart };
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

const prefixOf = (xml: string): string => {
  const [, prefix] = MAIN.exec(xml) ?? [];
  return prefix ? `${prefix}:` : '';
};

async function* entries(
  bytes: Uint8Array,
  changed: ReadonlyMap<string, string>,
): AsyncGenerator<ArchiveEntry> {
  const left = new Map(changed);
  for (const entry of directory(bytes)) {
    const name = [...left.keys()].find(
      (one) => one.toLowerCase() === entry.name.replace(/^\/+/, '').toLowerCase(),
    );
    if (name === undefined) {
      yield { ...entry, bytes: packed(bytes, entry) };
      continue;
    }
    yield { name: entry.name, method: 8, ...(await deflated([left.get(name)!])) };
    left.delete(name);
  }
  for (const [name, content] of left) yield { name, method: 8, ...(await deflated([content])) };
}

interface Place {
  readonly from: Point;
  readonly to: Point;
}

/** A place in a run: at its edge, or inside, where it is split. */
interface Point {
  readonly at: number;
  /** What closes the run before the mark and opens it again behind it. */
  readonly close: string;
  readonly open: string;
}

function locator({ anchors }: Document, main: string, xml: string, text: (part: string) => string) {
  const prefix = prefixOf(xml);
  const paragraphs = paragraphsOf(xml, prefix);
  const parts = new Map<string, readonly ParagraphRuns[]>();
  const runOf = (paragraph: number, run: number): Run | undefined => paragraphs[paragraph]?.runs.get(run);
  return (span: Span): Place | undefined => {
    const first = anchors.findIndex(({ span: { end } }) => end > span.start);
    if (first < 0) return undefined;
    const anchor = anchors[first]!;
    if (anchor.part !== main) {
      const own = parts.get(anchor.part) ?? paragraphsOf(text(anchor.part), prefix);
      parts.set(anchor.part, own);
      return around(noteMark(own[anchor.paragraph]?.note) ?? firstRun());
    }
    const outer = paragraphs[anchor.paragraph]?.outer;
    if (outer) return around(outer);
    let last: Anchor = anchor;
    for (let at = first + 1; at < anchors.length; at++) {
      const next = anchors[at]!;
      if (next.span.start >= span.end || next.part !== main || next.paragraph !== anchor.paragraph) break;
      last = next;
    }
    const [begin, end] = [runOf(anchor.paragraph, anchor.run), runOf(last.paragraph, last.run)];
    if (!begin || !end) return undefined;
    const labelOnly = span.end <= anchor.span.start;
    const from = anchor.character + Math.max(0, span.start - anchor.span.start);
    const to = labelOnly
      ? last.character + last.span.end - last.span.start
      : last.character + Math.min(span.end, last.span.end) - last.span.start;
    return { from: point(xml, begin, from, prefix, 'from'), to: point(xml, end, to, prefix, 'to') };
  };

  function around(run: Run | undefined): Place | undefined {
    return run && { from: edge(run.start), to: edge(run.end) };
  }

  function noteMark(note: string | undefined): Run | undefined {
    if (note === undefined) return undefined;
    const mark = new RegExp(
      `<${prefix}(?:footnote|endnote)Reference\\b[^>]*\\bid\\s*=\\s*["']${note}["']`,
    ).exec(xml);
    return mark ? allRuns().find(({ start, end }) => start <= mark.index && mark.index < end) : undefined;
  }

  function allRuns(): Run[] {
    return paragraphs.flatMap(({ runs, outer }) => (outer ? [] : [...runs.values()]));
  }

  function firstRun(): Run | undefined {
    return allRuns()[0];
  }
}

const edge = (at: number): Point => ({ at, close: '', open: '' });

function point(xml: string, run: Run, offset: number, prefix: string, side: 'from' | 'to'): Point {
  const piece =
    side === 'from'
      ? run.pieces.find(({ from, length }) => from + length > offset)
      : run.pieces.findLast(({ from }) => from < offset);
  if (!piece) return edge(side === 'from' ? run.start : run.end);
  const within = offset - piece.from;
  const first = run.pieces[0] === piece;
  if (side === 'from' && within <= 0 && first) return edge(run.start);
  if (side === 'to' && within >= piece.length && run.pieces.at(-1) === piece) return edge(run.end);
  const closeRun = `</${prefix}r>`;
  if (within <= 0) return { at: piece.element, close: closeRun, open: run.opening };
  if (!piece.text || within >= piece.length) {
    const next = run.pieces[run.pieces.indexOf(piece) + 1];
    return next ? { at: next.element, close: closeRun, open: run.opening } : edge(run.end);
  }
  return {
    at: placeIn(xml, piece.text.start, within),
    close: `</${prefix}t>${closeRun}`,
    open: `${run.opening}<${prefix}t xml:space="preserve">`,
  };
}

interface Edit {
  readonly at: number;
  readonly order: number;
  readonly text: string;
  readonly close: string;
  readonly open: string;
}

function marks({ from, to }: Place, id: number, prefix: string, order: number): Edit[] {
  const a = prefix === '' ? '' : prefix;
  return [
    { ...from, order, text: `<${prefix}commentRangeStart ${a}id="${id}"/>` },
    {
      ...to,
      order: order + 1,
      text: `<${prefix}commentRangeEnd ${a}id="${id}"/><${prefix}r><${prefix}commentReference ${a}id="${id}"/></${prefix}r>`,
    },
  ];
}

/** Marks at one place share one split of its run. */
function spliced(xml: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.at - b.at || a.order - b.order);
  let out = '';
  let done = 0;
  for (let index = 0; index < sorted.length; ) {
    const { at, close, open } = sorted[index]!;
    let text = '';
    for (; index < sorted.length && sorted[index]!.at === at; index++) text += sorted[index]!.text;
    out += xml.slice(done, at) + close + text + open;
    done = at;
  }
  return keepingBlanks(out + xml.slice(done));
}

/** A text that was cut behind a blank keeps it. */
const keepingBlanks = (xml: string): string =>
  xml.replace(
    /<((?:[\w.-]+:)?t)>([^<]*[ \t])<\/\1>(?=<\/(?:[\w.-]+:)?r><(?:[\w.-]+:)?commentRange)/g,
    '<$1 xml:space="preserve">$2</$1>',
  );

const COMMENT = /<(?:[\w.-]+:)?comment\s(?:"[^"]*"|'[^']*'|[^"'>])*>[\s\S]*?<\/(?:[\w.-]+:)?comment>/g;

function withoutOwn(comments: string) {
  const ids: string[] = [];
  const paragraphs: string[] = [];
  const left = comments.replace(COMMENT, (comment) => {
    const head = comment.slice(0, comment.indexOf('>'));
    if (/\bauthor\s*=\s*["']([^"']*)["']/.exec(head)?.[1] !== AUTHOR) return comment;
    ids.push(/(?:\s|:)id\s*=\s*["']([^"']*)["']/.exec(head)?.[1] ?? '');
    for (const [, paragraph] of comment.matchAll(/\bparaId\s*=\s*["']([^"']*)["']/g))
      paragraphs.push(paragraph!);
    return '';
  });
  return { comments: left, ids, paragraphs };
}

function withoutMarks(xml: string, ids: readonly string[]): string {
  const own = new Set(ids);
  const isOwn = (element: string) => own.has(/(?:\s|:)id\s*=\s*["']([^"']*)["']/.exec(element)?.[1] ?? '');
  if (own.size === 0) return xml;
  return xml
    .replace(/<(?:[\w.-]+:)?commentRange(?:Start|End)\b[^>]*\/>/g, (mark) => (isOwn(mark) ? '' : mark))
    .replace(
      /<((?:[\w.-]+:)?r)(?:\s[^>]*)?>(?:<((?:[\w.-]+:)?rPr)>(?:(?!<\/\2>)[\s\S])*<\/\2>)?(<(?:[\w.-]+:)?commentReference\b[^>]*\/>)<\/\1>/g,
      (run, _name, _properties, reference: string) => (isOwn(reference) ? '' : run),
    );
}

const withoutEntries = (xml: string, paragraphs: readonly string[]): string =>
  xml.replace(/<[\w.-]+:comment(?:Ex|Id)\b[^>]*\/>/g, (entry) =>
    paragraphs.some((paragraph) => entry.includes(`"${paragraph}"`)) ? '' : entry,
  );

function commentXml(id: number, lines: readonly string[], date: string): string {
  const body = lines
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
    .join('');
  return `<w:comment xmlns:w="${NAMESPACE}" w:id="${id}" w:author="${AUTHOR}" w:date="${date}" w:initials="${INITIALS}">${body}</w:comment>`;
}

function withComments(comments: string, added: readonly string[]): string {
  const end = /<\/(?:[\w.-]+:)?comments>\s*$/.exec(comments);
  if (end) return comments.slice(0, end.index) + added.join('') + comments.slice(end.index);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${NAMESPACE}">${added.join('')}</w:comments>`;
}

function withRelation(rels: string, part: string): string {
  let number = 1;
  while (rels.includes(`"rIdGouji${number}"`)) number++;
  const relation = `<Relationship xmlns="http://schemas.openxmlformats.org/package/2006/relationships" Id="rIdGouji${number}" Type="${RELATION}" Target="/${part}"/>`;
  const end = rels.lastIndexOf('</');
  if (end >= 0) return rels.slice(0, end) + relation + rels.slice(end);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`;
}

function withType(types: string, part: string): string {
  if (types.toLowerCase().includes(`"/${part.toLowerCase()}"`)) return types;
  const override = `<Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types" PartName="/${part}" ContentType="${COMMENTS_TYPE}"/>`;
  const end = types.lastIndexOf('</');
  return types.slice(0, end) + override + types.slice(end);
}
