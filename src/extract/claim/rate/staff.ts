import type { Item } from '../spoken/item.ts';
import type { Around, Read } from './around.ts';

/** 核定编制912名…在职847人…在职人员控制率92.87%: the rate names its two sides. */
export function staffed({ percent, earlier, later, before }: Around, read: Read): void {
  if (!/人员控制率/.test(percent.base)) return;
  const near: ReadonlySet<Item> = new Set([...earlier, ...later]);
  const people = [...before, ...later];
  for (const staff of people.filter(({ level }) => /在职|实有/.test(level.left)))
    for (const posts of people.filter((item) => arePosts(item, people)))
      read(staff.level, posts.level, near.has(staff) && near.has(posts) ? 0.45 : 0.4);
}

/** 行政编制46名，事业编制71名，合计117名: what the posts come to need not be named again. */
const arePosts = ({ level, index }: Item, people: readonly Item[]): boolean =>
  /编制/.test(level.left) ||
  (/^(?:合计|共计?|总计)$/.test(level.left) &&
    people.some((other) => other.index === index - 1 && /编制/.test(other.level.left)));
