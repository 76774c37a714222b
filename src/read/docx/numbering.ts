import { abridged } from './abridged.ts';
import { type AbstractList, type List, listReader } from './lists.ts';
import { unread } from './unread.ts';
import { utf8 } from './utf8.ts';
import { scan, scanXml } from './xml.ts';

export interface Numbering {
  readonly abstracts: Pick<ReadonlyMap<string, AbstractList>, 'get'>;
  readonly lists: ReadonlyMap<string, List>;
}

/** Most of a list is how its labels are set. */
const UNREAD = unread(
  'abstractNum abstractNumId numStyleLink num lvlOverride startOverride lvl start numFmt lvlText lvlRestart isLgl pStyle rFonts'
    .split(' ')
    .map((name) => `w:${name}`),
);

/** Characters from which on all lists are read at once: limits hold for one reading. */
const MUCH = 2 ** 20;

/**
 * Lists are read when a paragraph is in them: files gather dozens that nothing uses any more.
 * @param bytes of numbering.xml; without it there are no lists.
 */
export function readNumbering(bytes: Uint8Array | undefined): Numbering {
  const { abstracts, lists, events } = listReader();
  if (!bytes) return { abstracts, lists };
  const xml = abridged(utf8(bytes), UNREAD, '');
  const apart = xml === undefined || xml.length > MUCH ? undefined : definitions(xml);
  if (!apart) {
    scanXml(bytes, events, UNREAD);
    return { abstracts, lists };
  }
  scan(apart.rest, events);
  const get = (id: string) => {
    const definition = apart.byId.get(id);
    if (definition !== undefined) scan(definition, events);
    apart.byId.delete(id);
    return abstracts.get(id);
  };
  return { abstracts: { get }, lists };
}

const START = '<w:abstractNum ';
const END = '</w:abstractNum>';

/** Where a definition may be none: comments, instructions, a fallback around it. */
const COMMENT = /<!|<\?(?!xml )/;
const FALLBACK = '<mc:Fallback';

/** The definitions of lists, by their ids, and the XML without them; undefined where they are not told apart so easily. */
function definitions(xml: string): { byId: Map<string, string>; rest: string } | undefined {
  if (COMMENT.test(xml)) return undefined;
  const byId = new Map<string, string>();
  const [head = '', ...pieces] = xml.split(START);
  let rest = head;
  for (const piece of pieces) {
    const end = piece.indexOf(END) + END.length;
    const id = /^[^<>]*?\bw:abstractNumId="(\d+)"/.exec(piece)?.[1];
    if (end < END.length || id === undefined) return undefined;
    byId.set(id, START + piece.slice(0, end));
    rest += piece.slice(end);
  }
  return rest.includes(FALLBACK) ? undefined : { byId, rest };
}
