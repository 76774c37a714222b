import type { Claim } from '../../model.ts';
import type { Mention } from '../mention/mention.ts';
import { columns } from './column.ts';
import { isAlike, isAmount, isExhaustive, type Row } from './list.ts';
import type { Scene } from './scene.ts';

/** Numbered paragraphs that follow each other, with what each says of the amount that it is about. */
interface Numbered {
  /** The paragraph of the first. */
  readonly from: number;
  readonly rows: readonly Row[];
  /** One of them names no amount: 1.因公出国（境）费无支出. */
  readonly lacks: boolean;
}

/** So many paragraphs without a figure or a label end an item. */
const APART = 8;
/** So many paragraphs an item has at most. */
const LONGEST = 60;

function numbered({ labels, paragraphs }: Scene): Numbered[] {
  const found: Numbered[] = [];
  for (const [from, label] of labels) {
    if (label.ordinal !== 1 || labels.get(from - 1)?.style === label.style) continue;
    const rows: Row[] = [];
    let lacks = false;
    let own: readonly Mention[] = [];
    let at = from;
    let quiet = 0;
    const close = (): void => {
      const item = leadOf(own);
      if (item) rows.push({ item, said: own.filter(({ sentence }) => sentence === item.sentence) });
      else lacks = true;
    };
    for (let want = 2; ; ) {
      const here = paragraphs.get(at);
      // the item is about the first amount that it names, below its heading too
      if (here && own.length === 0) own = here;
      at++;
      const next = labels.get(at);
      if (next?.style === label.style) {
        if (next.ordinal !== want) break;
        close();
        own = [];
        want++;
        quiet = 0;
      } else if (next || paragraphs.has(at)) quiet = 0;
      else if (++quiet > APART) break;
      if (at > from + LONGEST) break;
    }
    close();
    if (rows.length > 1) found.push({ from, rows, lacks });
  }
  return found;
}

/** An amount before numbered paragraphs, and the first amount of each of them; what changed, and what was planned, likewise. */
export function sections(scene: Scene): Claim[] {
  const { paragraphs, headed } = scene;
  return numbered(scene).flatMap(({ from, rows, lacks }) => {
    const before = paragraphs.get(from - 1) ?? paragraphs.get(from - 2);
    const last = before?.at(-1);
    const said = before?.filter(({ sentence }) => sentence === last!.sentence) ?? [];
    const head = leadOf(said);
    if (!head || !rows.every(({ item }) => isAlike(item, head))) return [];
    const isOther = (one: Mention): boolean =>
      one !== head && isAmount(one) && isAlike(one, head) && one.sense !== 'planned';
    if (said.some(isOther) || headed.get(head)?.some((list) => list.rows[0]!.item.paragraph === from))
      return [];
    const list = {
      head,
      rows,
      said,
      opener: '',
      closed: false,
      exhaustive: !lacks && isExhaustive(head, rows),
      implied: true,
      otherHeads: [],
      broken: false,
      overlaps: false,
    };
    return columns(list, 'sum-of-sections');
  });
}

/** The amount of money that a paragraph is about: its first. */
const leadOf = (here: readonly Mention[]): Mention | undefined => {
  const first = here.find((one) => one.brackets.length === 0 && one.quantity.dimension === 'money');
  return first && isAmount(first) && first.part !== 'rest' && first.run.length === 1 ? first : undefined;
};
