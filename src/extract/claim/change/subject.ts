import { LICENSED } from '../reading.ts';
import { FALL, RISE } from '../spoken/cue.ts';
import type { Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { named } from '../spoken/name.ts';

/** How many amounts back the subject of a change may stand (总额A，其中：甲B，乙C，同比增加Δ). */
const REACH = 5;
const NAMESAKES = 40;

/** What one clause says of a change. */
export interface Change {
  readonly base?: Mention;
  readonly delta?: Mention;
  readonly percent?: Mention;
}

/** A figure that may have changed, and how sure that is. */
export interface Subject {
  readonly level: Mention;
  readonly plausibility: number;
  /** It stands in an earlier list under the same name. */
  readonly namesake?: boolean;
}

/** What may have changed where an amount is followed by a change, the likeliest first. */
export function subjectsOf(
  all: readonly Item[],
  item: Item,
  total: Item | undefined,
  { base, delta, percent }: Change,
): Subject[] {
  const earlier = all
    .slice(Math.max(0, item.index - REACH), item.index)
    .reverse()
    .filter(({ level }) => level.paragraph === item.level.paragraph);
  // 增支35.2万元，达475.2万元: the amount may follow its change.
  const later = all
    .slice(item.index + 1, item.index + 3)
    .filter(
      ({ level }) =>
        level.sentence === item.level.sentence &&
        /^(?:达|至|为)|(?:达到?|至)$|^上年|^(?:年末|期末|年底|目前|现有)[^,;。]{0,4}$|^调整(?:预算)?后|全年预算|^(?:全年|本年|当年|年度|实际)?(?:共|总|累计)?(?:支出|收入|完成|实现)(?:总[计额]|金额)?$/.test(
          level.left,
        ),
    );
  // 2011年预算中…公务用车1205.06万元(较2010年压缩2%): the same item in an earlier list.
  const names = [item.level, delta ?? percent ?? item.level].map(subjectName).map(named);
  const namesakes = all
    .slice(Math.max(0, item.index - NAMESAKES), item.index)
    .filter(({ level }) => names.some((isMeant) => isMeant(level)));
  return [
    { level: item.level, plausibility: item.level.kind === 'level' ? 0.95 : 0.4 },
    ...(total ? [{ level: total.level, plausibility: 0.45 }] : []),
    ...earlier.map(({ level }) => ({ level, plausibility: 0.4 })),
    // 财政供养人员比上年减少12人，减幅2.35%，年末498人: nothing before the change may have changed.
    ...later.map(({ level }) => ({
      level,
      plausibility: item.level.kind === 'delta' && later.length === 1 ? 0.8 : 0.4,
    })),
    ...namesakes.map(({ level }) => ({ level, plausibility: base ? LICENSED : 0.4, namesake: true })),
  ];
}

/** 其中公务接待较上年同期增加2.35万元: whose change it is, where its own words say so. */
const subjectName = ({ left }: Mention): string =>
  left
    .replace(/^其中/, '')
    .replace(/(?:相?比|相?较|同比|与).*/, '')
    .replace(RISE, '')
    .replace(FALL, '')
    .replace(/全[省市州县区旗]$|总[数量额]$/, '');

/** 财政供养人员比上年减少12人，年末498人: what it came to is not named again. */
const NAMELESS = /^(?:年末|期末|年底)[^,;。]{0,2}$/;

/** 项目支出A万元，其中：…送戏下乡补助B万元。项目支出比上年增加Δ万元: the change names its subject itself. */
export function byName(subjects: readonly Subject[], { delta, percent }: Change): readonly Subject[] {
  const change = delta ?? percent;
  const left = change?.left ?? '';
  const name =
    /^(?![与同和跟])(.{2,}?)(?:相?比|相?较|同比)/.exec(left)?.[1] ??
    /^(?!.*(?:比|较))(.{2,}(?:费|款|补助|[人起件户]数))(?=增|减|下降|上升|压|降)/.exec(left)?.[1];
  if (!change || name === undefined) return subjects;
  const isMeant = named(name);
  return subjects.map((subject) => {
    if (NAMELESS.test(subject.level.left)) return subject;
    const sure = isMeant(subject.level) && subject.level.paragraph === change.paragraph;
    const plausibility = sure ? 0.95 : Math.min(subject.plausibility, 0.4);
    return { ...subject, plausibility };
  });
}
