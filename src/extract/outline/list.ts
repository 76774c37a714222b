import { once } from '../../arithmetic/once.ts';
import type { Label, LabelStyle, Report, Section } from '../../model.ts';
import { flatMap } from '../flat-map.ts';
import { grouped } from '../grouped.ts';
import { allSections } from './all.ts';

export type Numbered = Section & { readonly label: Label };

/** The sections under one parent that are numbered together, and that parent. */
export interface List {
  readonly style: LabelStyle;
  readonly members: readonly Numbered[];
  readonly parent?: Section;
}

/** Every list of the report, from the top down. */
export const lists = once(
  ({ document: { text }, sections }: Pick<Report, 'document' | 'sections'>): readonly List[] => {
    const under = (siblings: readonly Section[], parent?: Section): List[] => [
      ...together(siblings).map((members) => ({
        style: styleOf(members),
        members,
        ...(parent ? { parent } : {}),
      })),
      ...flatMap(siblings, (section) =>
        section.children.length === 0 ? [] : under(section.children, section),
      ),
    ];
    return numberedThrough([...under(sections), ...decimalLists(sections, text)]);
  },
);

/** 1.1, 1.2 … and 1.2.1, 1.2.2 …: such a label says itself which list it belongs to. */
function decimalLists(sections: readonly Section[], text: string): List[] {
  const decimal = numbered(allSections(sections)).filter(({ label }) => label.style === 'decimal-path');
  const byPath = grouped(decimal, ({ label: { span } }) =>
    text.slice(span.start, span.end).replace(/(?<!\d)\d+$/, ''),
  );
  return [...byPath.values()].map((members) => ({ style: 'decimal-path', members }));
}

const numbered = (sections: readonly Section[]): Numbered[] =>
  sections.filter((section): section is Numbered => section.label !== undefined);

/** 第一部分 一、二、 第二部分 三、四、: one list over several parts, where any of them takes up the number before. */
function numberedThrough(found: readonly List[]): readonly List[] {
  let runsOn = false;
  let open: List | undefined;
  const joined: List[] = [];
  for (const list of found) {
    const [first] = list.members;
    const ofPart = list.style === 'han' && list.parent?.label && PARTS.has(list.parent.label.style);
    if (ofPart && open && first!.label.ordinal > 1) {
      runsOn ||= first!.label.ordinal === open.members.at(-1)!.label.ordinal + 1;
      const whole: List = { ...open, members: [...open.members, ...list.members] };
      joined[joined.indexOf(open)] = whole;
      open = whole;
    } else {
      joined.push(list);
      if (ofPart) open = list;
    }
  }
  return runsOn ? joined : found;
}

const PARTS: ReadonlySet<LabelStyle> = new Set(['part', 'chapter']);

/**
 * Siblings by style, a lone label of another style where its number fits. Where most siblings have no label, those of
 * Word were lost, and the rest says nothing.
 */
function together(siblings: readonly Section[]): Numbered[][] {
  const labelled = numbered(siblings);
  if (siblings.length > 2 * labelled.length) return [];
  const byStyle = new Map<LabelStyle, Numbered[]>();
  let list: Numbered[] = [];
  labelled.forEach((section, index) => {
    const { style } = section.label;
    if (!foreign(list, section, labelled[index + 1]) || byStyle.has(style)) {
      list = byStyle.get(style) ?? [];
      byStyle.set(style, list);
    }
    list.push(section);
  });
  byStyle.delete('decimal-path');
  return [...byStyle.values()];
}

/** 3、 after 二、 and before 四、 or at the end. */
function foreign(list: readonly Numbered[], { label }: Numbered, next: Numbered | undefined): boolean {
  const last = list.at(-1)?.label;
  if (!last || label.style === styleOf(list) || label.ordinal !== last.ordinal + 1) return false;
  return next === undefined || next.label.style === styleOf(list);
}

const styleOf = (list: readonly Numbered[]): LabelStyle => list[0]!.label.style;
