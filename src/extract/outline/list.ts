import type { Label, LabelStyle, Report, Section } from '../../model.ts';

export type Numbered = Section & { readonly label: Label };

/** The sections under one parent that are numbered together, and that parent. */
export interface List {
  readonly style: LabelStyle;
  readonly members: readonly Numbered[];
  readonly parent?: Section;
}

/** Every list of the report, from the top down. */
export function lists({ sections }: Pick<Report, 'sections'>): List[] {
  const under = (siblings: readonly Section[], parent?: Section): List[] => [
    ...together(siblings).map((members) => ({
      style: styleOf(members),
      members,
      ...(parent ? { parent } : {}),
    })),
    ...siblings.flatMap((section) => under(section.children, section)),
  ];
  return under(sections);
}

/**
 * Siblings by style, a lone label of another style where its number fits. Where most siblings have no label, those of
 * Word were lost, and the rest says nothing.
 */
function together(siblings: readonly Section[]): Numbered[][] {
  const numbered = siblings.filter((section): section is Numbered => section.label !== undefined);
  if (siblings.length > 2 * numbered.length) return [];
  const byStyle = new Map<LabelStyle, Numbered[]>();
  let list: Numbered[] = [];
  numbered.forEach((section, index) => {
    const { style } = section.label;
    if (!foreign(list, section, numbered[index + 1]) || byStyle.has(style)) {
      list = byStyle.get(style) ?? [];
      byStyle.set(style, list);
    }
    list.push(section);
  });
  return [...byStyle.values()];
}

/** 3、 after 二、 and before 四、 or at the end. */
function foreign(list: readonly Numbered[], { label }: Numbered, next: Numbered | undefined): boolean {
  const last = list.at(-1)?.label;
  if (!last || label.style === styleOf(list) || label.ordinal !== last.ordinal + 1) return false;
  return next === undefined || next.label.style === styleOf(list);
}

const styleOf = (list: readonly Numbered[]): LabelStyle => list[0]!.label.style;
