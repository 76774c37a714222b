/** A stretch of the text of a run, and where it stands in the XML. */
interface Piece {
  /** Offset in the text of the run. */
  readonly from: number;
  readonly length: number;
  /** The element that holds it. */
  readonly element: number;
  /** Its characters; undefined for a tab and the like. */
  readonly text?: { readonly start: number; readonly end: number };
}

/** A run of the outermost level of a paragraph: what can be marked or split. */
export interface Run {
  readonly start: number;
  end: number;
  /** The opening tag and the properties, with which a split run begins again. */
  opening: string;
  contentFrom: number;
  readonly pieces: Piece[];
  length: number;
  readonly ordinal: number;
}

export interface ParagraphRuns {
  /** In document order, by their ordinal in the paragraph. */
  readonly runs: Map<number, Run>;
  /** The run around the text box that the paragraph stands in. */
  readonly outer: Run | undefined;
  /** Id of the footnote or endnote that it stands in. */
  readonly note: string | undefined;
}

interface OpenParagraph extends ParagraphRuns {
  count: number;
  readonly open: Run[];
}

/** The beginning of a tag, or of a comment. */
const TAG = /<!--|<(\/?)([^\s<>"'/]+)/g;

interface Tag {
  readonly at: number;
  readonly end: number;
  readonly closing: boolean;
  readonly empty: boolean;
  readonly name: string;
  readonly text: string;
}

function* tags(xml: string, prefix: string): Generator<Tag> {
  TAG.lastIndex = 0;
  for (let match = TAG.exec(xml); match; match = TAG.exec(xml)) {
    const [head, slash, name] = match;
    if (name === undefined) {
      const end = xml.indexOf('-->', match.index);
      TAG.lastIndex = end < 0 ? xml.length : end;
      continue;
    }
    const end = endOfTag(xml, match.index + head.length);
    const { lastIndex } = TAG;
    yield {
      at: match.index,
      end,
      closing: slash === '/',
      empty: xml[end - 2] === '/',
      name: name.startsWith(prefix) ? name.slice(prefix.length) : name,
      text: xml.slice(match.index, end),
    };
    TAG.lastIndex = Math.max(lastIndex, end);
  }
}

/** Behind the `>` that no quotation marks stand around. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const sign = xml[at];
    if (sign === '>') return at + 1;
    if (sign === '"' || sign === "'") {
      const close = xml.indexOf(sign, at + 1);
      if (close < 0) break;
      at = close;
    }
  }
  return xml.length;
}

const SIGNS = new Set(['tab', 'ptab', 'br', 'cr', 'noBreakHyphen', 'sym']);

/**
 * The runs of every paragraph of a part with their places in its XML. Paragraphs and runs are counted as the reader counts
 * them, every one; of runs within runs the outer one is what is marked.
 * @param prefix of the main namespace, `w:`
 */
export function paragraphsOf(xml: string, prefix: string): ParagraphRuns[] {
  const found: ParagraphRuns[] = [];
  const paragraphs: OpenParagraph[] = [];
  const path: string[] = [];
  let note: string | undefined;
  let textFrom = -1;
  for (const { at, end, closing, empty, name, text: tag } of tags(xml, prefix)) {
    const paragraph = paragraphs.at(-1);
    const run = paragraph?.open[0];
    if (closing) {
      path.pop();
      if (name === 'p') paragraphs.pop();
      else if (name === 'r' && paragraph) {
        const ended = paragraph.open.pop();
        if (ended) ended.end = end;
      } else if (
        name === 'rPr' &&
        run &&
        path.at(-1) === 'r' &&
        paragraph!.open.length === 1 &&
        run.pieces.length === 0
      ) {
        run.contentFrom = end;
        run.opening = xml.slice(run.start, run.contentFrom);
      } else if (name === 't' && paragraph && textFrom >= 0) {
        const own = paragraph.open.at(-1);
        const length = lengthOf(xml.slice(textFrom, at));
        if (own) {
          own.pieces.push({
            from: own.length,
            length,
            element: xml.lastIndexOf('<', textFrom - 1),
            text: { start: textFrom, end: at },
          });
          own.length += length;
        }
        textFrom = -1;
      } else if (name === 'footnote' || name === 'endnote') note = undefined;
      continue;
    }
    if (name === 'p') {
      const own: OpenParagraph = { runs: new Map(), outer: paragraphs[0]?.open[0], note, count: 0, open: [] };
      found.push(own);
      if (!empty) paragraphs.push(own);
    } else if (name === 'r' && paragraph) {
      const own: Run = {
        start: at,
        end: end,
        opening: tag,
        contentFrom: end,
        pieces: [],
        length: 0,
        ordinal: paragraph.count++,
      };
      paragraph.runs.set(own.ordinal, own);
      if (!empty) paragraph.open.push(own);
    } else if (name === 't' && !empty) textFrom = end;
    else if (SIGNS.has(name) && path.at(-1) === 'r' && paragraph) {
      const own = paragraph.open.at(-1);
      own?.pieces.push({ from: own.length, length: 1, element: at });
      if (own) own.length += 1;
    } else if (name === 'footnote' || name === 'endnote') {
      note = /\bid\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    }
    if (!empty) path.push(name);
  }
  return found;
}

/** UTF-16 units of a text, entities decoded. */
const lengthOf = (text: string): number =>
  text.includes('&') ? text.replace(ENTITY, unitsOf).length : text.length;

const ENTITY = /&(?:#x([\da-f]+)|#(\d+)|\w+);/gi;

const unitsOf = (_: string, hex: string | undefined, decimal: string | undefined): string => {
  const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : 0x41;
  return code > 0xffff ? 'AA' : 'A';
};

/** Where in the XML the character stands that is so many units into a text. */
export function placeIn(xml: string, start: number, units: number): number {
  let at = start;
  for (let left = units; left > 0; left--) {
    if (xml[at] !== '&') at++;
    else {
      const end = xml.indexOf(';', at) + 1;
      left -= lengthOf(xml.slice(at, end)) - 1;
      at = end;
    }
  }
  return at;
}
