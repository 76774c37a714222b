import { judge } from '../../../arithmetic/judge.ts';
import { type Candidate, spanOf, term, unsigned } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** 市级到位300万元，县级到位126万元。支出408.96万元，占到位资金的96%: several figures of the name, as one whole. */
export function takenTogether(meant: readonly Mention[], { level }: Item, share: Mention): Candidate[] {
  const near = meant.filter(({ paragraph, index }) => paragraph === share.paragraph && index < level.index);
  if (near.length < 2 || near.length > MEMBERS) return [];
  const terms = [
    term('part', level),
    ...near.map((whole) => term('whole', whole)),
    unsigned('percent', share),
  ];
  return [{ kind: 'ratio', form: 'share', span: spanOf(terms), terms, plausibility: 0.45 }];
}

/** 基本支出A，占一般公共预算支出的91%；…；项目支出B，占一般公共预算支出的9%: the parts of one whole that is nowhere printed. */
export function together(nearby: readonly Item[], item: Item, share: Mention): Candidate[] {
  if (share.base === '') return [];
  const parts = nearby
    .filter(({ attributes }) => attributes.some(({ kind, base }) => kind === 'share' && base === share.base))
    .map(({ level }) => level)
    .filter((level) => commensurate(level.quantity, item.level.quantity));
  if (parts.length < 2 || parts.length > MEMBERS || !parts.includes(item.level)) return [];
  const wholes = parts.map((level) => term('whole', level));
  const terms = [term('part', item.level), ...wholes, unsigned('percent', share)];
  // 基本支出占84.06%, as it does of both together; then 项目支出占19.62% of them cannot be.
  const others = nearby.filter(({ level }) => parts.includes(level) && level !== item.level);
  const sure = others.every(({ level, attributes }) => {
    const own = attributes.find(({ kind, base }) => kind === 'share' && base === share.base)!;
    const over = [term('part', level), ...wholes, unsigned('percent', own)];
    const claim = { kind: 'ratio', form: 'share', span: spanOf(over), terms: over, plausibility: 0 } as const;
    return own.quantity.decimals > 0 && judge(claim).holds === true;
  });
  const read = { kind: 'ratio', form: 'share', span: spanOf(terms), terms, plausibility: 0.3 } as const;
  return [sure && judge(read).holds === false ? { ...read, plausibility: 0.6 } : read];
}

/** So many parts a whole may have that is not printed itself. */
const MEMBERS = 6;
