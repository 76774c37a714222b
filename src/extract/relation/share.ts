import type { Claim } from '../../model.ts';
import { grouped } from '../grouped.ts';
import { isGeneric, isSameName, likeness, nameOf } from '../lexicon/name.ts';
import { WHOLE_SETS } from '../lexicon/opener.ts';
import type { Mention } from '../mention/mention.ts';
import { type Bound, claimOf } from './claim.ts';
import { isAlike, isAmount, topic } from './list.ts';
import { aligned, type Scene } from './scene.ts';
import type { RelationName } from './table.ts';

/** 占80%, 占基本支出的80%, 比重为80%: how much an amount is of its whole. */
export function shares(scene: Scene): Claim[] {
  const claims: Claim[] = [];
  const unprinted: Told[] = [];
  const wholes = new Map<Mention, Mention>();
  const named = new Set<Mention>();
  for (const share of scene.all) {
    if (share.part !== 'share' || share.quantity.dimension !== 'percent') continue;
    const part = partOf(share, scene);
    if (!part) continue;
    const found = wholeOf(share, part, scene, wholes, named);
    if (!found && share.of !== '') unprinted.push({ share, part });
    if (!found || found.whole === part || !isAlike(found.whole, part)) continue;
    const list = found.relation === 'share-of-head' ? scene.listOf.get(part) : undefined;
    const bind = (whole: Mention): Bound[] => [
      ['percent', share],
      ['part', part],
      ['whole', whole],
    ];
    const claim = claimOf(found.relation, bind(found.whole), {
      ...(list?.implied && { level: 'implied' as const }),
      rivals: [
        ...(list?.otherHeads.map(({ item }) => item) ?? []),
        ...(found.other ? [found.other] : []),
      ].map(bind),
    });
    const isOther = found.other?.quantity === claim.terms[2]!.quantity;
    wholes.set(part, isOther ? found.other! : found.whole);
    if (found.relation === 'share-of-named') named.add(part);
    // a part that is more than what only its place makes its whole is a part of something else
    if (found.relation === 'share-of-topic' && claim.holds === false && Number(claim.computed) > 100)
      continue;
    claims.push(claim);
  }
  return [...claims, ...siblings(claims, scene), ...composites(unprinted)];
}

interface Told {
  readonly share: Mention;
  readonly part: Mention;
}

/** 基本支出64万元，占支出的80%。项目支出16万元，占支出的20%: parts of a known set are the whole that is printed nowhere. */
function composites(unprinted: readonly Told[]): Claim[] {
  return [...grouped(unprinted, ({ share }) => nameOf(share.of)).values()].flatMap((some) => {
    const set = SETS.find(
      (words) =>
        words.length === some.length &&
        words.every((word) => some.some(({ part }) => part.name.includes(word))),
    );
    const first = some[0]!.part;
    const near = some.every(({ part }) => part.paragraph - first.paragraph < NEAR && isAlike(part, first));
    if (!set || !near) return [];
    const wholes = some.map(({ part }): Bound => ['whole', part]);
    return some.map(({ share, part }) =>
      claimOf('share-of-topic', [['percent', share], ['part', part], ...wholes]),
    );
  });
}
const SETS: readonly (readonly string[])[] = [...WHOLE_SETS, ['人员', '公用', '项目']];
/** So many paragraphs away the parts of a set stand at most. */
const NEAR = 12;

/** Amounts side by side that each have a share of one unnamed whole are its parts, perhaps not all. */
function siblings(claims: readonly Claim[], { mentionOf, listOf }: Scene): Claim[] {
  const told = claims.flatMap(({ source, terms }) =>
    source?.relation === 'share-of-topic' || source?.relation === 'share-of-named'
      ? [{ part: mentionOf.get(terms[1]!.quantity)!, whole: mentionOf.get(terms[2]!.quantity)! }]
      : [],
  );
  return [...grouped(told, ({ part, whole }) => `${whole.index} ${part.sentence}`).values()].flatMap(
    (some) =>
      some.length < 2 || some.some(({ part }) => listOf.has(part) && listOf.get(part)!.rows.length > 1)
        ? []
        : [
            claimOf(
              'sum-of-list',
              [['total', some[0]!.whole], ...some.map(({ part }): Bound => ['part', part])],
              { level: 'implied', open: true },
            ),
          ],
  );
}

/** The amount that a share is said of. */
function partOf(share: Mention, scene: Scene): Mention | null {
  const { all } = scene;
  const first = share.run[0]!;
  const at = first.left.lastIndexOf('占');
  const whose = nameOf(first.left.slice(0, Math.max(0, at)));
  const isNamed = whose.length >= 2 && !isGeneric(whose);
  const few = share.run.length;
  // 包括甲80万元、乙20万元，分别占80%和20%: the items of the list, as many as shares
  const list =
    few > 1
      ? scene.lists.findLast(
          ({ rows }) =>
            rows.length === few &&
            rows.every(({ item }) => item.sentence === share.sentence && item.index < first.index),
        )
      : undefined;
  if (list) return list.rows[share.run.indexOf(share)]!.item;
  // 税收、非税分别占65%和35%: told by their names
  if (few > 1 && share.run.every(({ name }) => name.length >= 2 && !isGeneric(name))) {
    const named = all
      .slice(Math.max(0, first.index - 20), first.index)
      .findLast(
        (one) => isAmount(one) && one.paragraph === share.paragraph && isSameName(share.name, one.name),
      );
    if (named) return named;
  }
  const listed: Mention[] = [];
  for (let index = first.index - 1; index >= 0 && index > first.index - 8 - few; index--) {
    const one = all[index]!;
    if (one.sentence !== share.sentence) break;
    if (one.brackets.length > first.brackets.length || !isAmount(one)) continue;
    const isUnnamed = one.name === '' || isGeneric(one.name);
    if (isNamed && !isSameName(whose, one.name) && !(isUnnamed && isSameName(whose, one.full))) continue;
    // 工程采购授予中小企业合同金额 is a part of 授予中小企业合同金额
    if (isNamed && one.name.length >= 2 && whose.length > one.name.length + 1 && whose.endsWith(one.name))
      continue;
    if (few === 1 || one.run.length === few) return aligned(share, one);
    // 甲1240万元、乙620万元，分别占66.67%和33.33%: as many amounts as shares
    if (one.run.length > 1 || (listed[0] && !isAlike(listed[0], one))) break;
    listed.unshift(one);
    if (listed.length === few) return listed[share.run.indexOf(share)]!;
  }
  if (!isNamed || few > 1) return null;
  // 税收占收入的76.5%（税收6230万元，…）: told behind
  for (let index = first.index + 1; all[index]?.sentence === share.sentence; index++) {
    const one = all[index]!;
    if (isAmount(one) && (one.name === whose || isSameName(whose, one.name))) return one;
  }
  // 人员80万元、公用20万元。人员经费占80%: told before
  for (let index = first.index - 1; index >= 0 && index > first.index - TOLD_BACK; index--) {
    const one = all[index]!;
    if (one.paragraph < first.paragraph - TOLD_PARAGRAPHS) break;
    if (
      one.sentence !== first.sentence &&
      isAmount(one) &&
      one.run.length === 1 &&
      isSameName(whose, one.name)
    )
      return one;
  }
  return null;
}
/** So far back the amount of a share that names it may stand. */
const TOLD_BACK = 24;
const TOLD_PARAGRAPHS = 2;

interface Whole {
  readonly whole: Mention;
  readonly relation: RelationName;
  /** What the words allow as well. */
  readonly other?: Mention;
}

function wholeOf(
  share: Mention,
  part: Mention,
  scene: Scene,
  wholes: ReadonlyMap<Mention, Mention>,
  named: ReadonlySet<Mention>,
): Whole | null {
  const { all, listOf } = scene;
  const first = share.run[0]!;
  const before = all[first.index - 1];
  // 占采购总额5亿元的21.8%: the whole stands between
  if (share.cue === '的' && before && before !== part && before.part === 'amount' && isAlike(before, part))
    return { whole: before, relation: 'share-of-named' };
  const of = nameOf(share.of).replace(/^全部|(?:总额|总数|合计|总量|总|预算|数量?)$/g, '');
  if (!/^(?:总量|总数|总额|总体|全部|合计|总)?$/.test(share.of) && (of.length >= 2 || share.of.length >= 2)) {
    const whole = byName(share.of, of, part, scene);
    if (whole) return { whole, relation: 'share-of-named' };
    // what is named and nowhere printed is no other amount, but for the head of the list itself
    const head = listOf.get(part)?.head;
    return head && (of === '' || isGeneric(of)) ? { whole: head, relation: 'share-of-head' } : null;
  }
  // 支出预算总额2134万元，基本支出占86%，项目支出占14%: of the first amount of the sentence, the part was told before
  if (part.sentence < first.sentence) {
    const here = scene.sentences.get(first.sentence)?.find((one) => isAmount(one) && isAlike(one, part));
    if (here && here.index < first.index) return { whole: here, relation: 'share-of-topic' };
    const told = [...wholes].findLast(
      ([one]) => one.index < first.index && one.paragraph >= first.paragraph - 2,
    );
    return before?.sentence === first.sentence && told && isAlike(told[1], part)
      ? { whole: told[1], relation: 'share-of-topic' }
      : null;
  }
  // 公车费37万元，占89%；接待费5万元，占11%；合计42万元
  const trailing = scene.sentences
    .get(first.sentence)
    ?.find(
      (one) => one.index > first.index && isAmount(one) && TRAILING.test(one.left) && isAlike(one, part),
    );
  if (trailing && !listOf.has(part)) return { whole: trailing, relation: 'share-of-topic' };
  const list = listOf.get(part);
  // 专任教师187人……。专任教师中高级职称62人，占33.2%
  const among = AMONG.exec(part.left)?.[1];
  if (among) {
    const whole = all
      .slice(Math.max(0, part.index - REACH), part.index)
      .findLast((one) => isAmount(one) && isAlike(one, part) && isSameName(one.name, nameOf(among)));
    if (whole) return { whole, relation: 'share-of-named' };
  }
  const sibling = list?.rows.find(
    ({ item }) => item !== part && wholes.has(item) && wholes.get(item) !== list.head,
  );
  if (sibling) return { whole: wholes.get(sibling.item)!, relation: 'share-of-topic' };
  if (list) return { whole: list.head, relation: 'share-of-head' };
  const leads = part.run[0]!;
  if (isGeneric(leads.name) && leads.name !== '') return null;
  // the first amount of its kind in the sentence, or one whose like before it has the whole already
  const like = (scene.sentences.get(leads.sentence) ?? []).find(
    (one) => isAmount(one) && isAlike(one, part),
  )!;
  // 投诉类317件，占信件的60%；咨询类132件，占25%: the whole of the one before
  const prior = all
    .slice(Math.max(0, leads.index - 8), leads.index)
    .findLast(
      (one) =>
        one.sentence === leads.sentence &&
        wholes.has(one) &&
        one.brackets.length === leads.brackets.length &&
        isAlike(one, part),
    );
  if (prior) return { whole: wholes.get(prior)!, relation: 'share-of-topic' };
  // 136人，其中45岁以下91人，占76.9%
  if (
    like !== leads &&
    !isNothing(like) &&
    leads.index - like.index < 4 &&
    all.slice(like.index + 1, leads.index + 1).some(({ lead }) => lead.includes('其中')) &&
    !like.referred
  )
    return { whole: like, relation: 'share-of-topic' };
  // 支出8642万元，人员5617万元，占65%: the first of the sentence, of which no share is told
  if (
    like !== leads &&
    !isNothing(like) &&
    all[like.index + 1]?.part !== 'share' &&
    !like.referred &&
    !isGeneric(leads.name)
  )
    return scene.headed.has(like) || /总|共|合计|预算|资金|支出|收入/.test(like.left)
      ? { whole: like, relation: 'share-of-topic' }
      : null;
  if (like !== leads && !isNothing(like)) return null;
  const spoken = topic(like, all, (one) => isAmount(one) && isAlike(one, part), listOf);
  if (!spoken) return null;
  // 一、支出2017万元，占总支出的93%。二、……行政支出1523万元，占75%: of the same whole, or of what the section before speaks of
  const known = wholes.get(spoken);
  const isOpen = named.has(spoken) && spoken.paragraph !== like.paragraph;
  return { whole: known ?? spoken, relation: 'share-of-topic', ...(isOpen && { other: spoken }) };
}

const TRAILING = /^(?:合计|共计|总计|共)[为是]?$/;

/** 专任教师中高级职称: what it is among. */
const AMONG = /^(?:在)?([一-龥]{2,10}?)(?:当中|之中|中)(?!央|级|小|心|标|介|期|层|专|等|医)[一-龥]{2,}/;

/** 出国费0万元，接待费30万元，占59%: what is nothing has no share to tell. */
const isNothing = ({ quantity: { value } }: Mention): boolean => Number(value) === 0;

/** Words for the price that was agreed. */
const CONTRACT =
  /^(?:项目)?(?:合同|中标)(?:总?[价额]|金额|总额)?款?$|(?:合同|中标)(?:总?[价额]|金额|总额)?款?$/;

/** 收支总预算, 支出总计. */
const GRAND = /总(?:预算|计|支出|收入)[为是]?$/;

/** How many figures away a whole of that name may stand. */
const REACH = 60;

/** The nearest amount of the name that 占 gives: before the part, then behind. */
function byName(
  words: string,
  named: string,
  part: Mention,
  { all, headed, listOf, rowOf }: Scene,
): Mention | null {
  const isWide = /总|全部|合计/.test(words);
  const own = listOf.get(part)?.head;
  const meant = named === '' ? nameOf(words) : named;
  const fits = (one: Mention): number => {
    if (
      one === part ||
      !isAmount(one) ||
      !isAlike(one, part) ||
      (listOf.get(one) === listOf.get(part) && listOf.has(part))
    )
      return 0;
    if (isGeneric(meant) && meant !== '') {
      const account = /[收支]/.exec(meant)?.[0] ?? meant;
      // 占支出预算数的2%: of what was planned, not of what was spent
      if (/预算|计划/.test(words) && one.sense === 'reached') return 0;
      return one.left.includes(account) &&
        isGeneric(one.name.replace('收支', '收入').replace(/总计?|合计/g, ''))
        ? 1
        : 0;
    }
    // 成交0.09亿元，占5%；…: what is said of an item is no whole of what is outside it
    if (
      rowOf.has(one) &&
      rowOf.get(one) !== rowOf.get(part) &&
      !headed.has(one) &&
      rowOf.get(one)!.item !== one
    )
      return 0;
    const names = [
      one.name,
      one.full,
      ...(one.quantity.dimension === 'count' ? [nameOf(one.left + one.tail.slice(0, 8))] : []),
    ].map((name) => name.replace(/(?:总额|总数|合计|总量|总计|总)$/, ''));
    const alike = (name: string): number =>
      isSameName(meant, name)
        ? 1
        : meant.length > 1 && !isGeneric(meant) && name.endsWith(meant)
          ? 0.8
          : likeness(meant, name);
    const fit = Math.max(...names.map(alike));
    if (CONTRACT.test(meant) && CONTRACT.test(one.left) && (isGeneric(one.name) || one.name.length < 5))
      return 0.8;
    if (isWide && !/总|合计|共|全/.test(one.left) && !headed.has(one) && !names.includes(meant)) return 0;
    return fit * (headed.has(one) || /总|合计|共/.test(one.left) ? 1.15 : 1);
  };
  let best: Mention | null = own && fits(own) >= 0.5 ? own : null;
  if (best) return best;
  let most = 0.62;
  for (let at = part.index - 1; at >= 0 && at > part.index - REACH; at--) {
    const fit = fits(all[at]!);
    if (fit > most + 0.1 || (best === null && fit > most)) [best, most] = [all[at]!, fit];
  }
  if (best) return best;
  for (let at = part.index + 1; at < all.length && at < part.index + REACH; at++) {
    const one = all[at]!;
    if (isGeneric(meant) && one.sentence !== part.sentence && !(isWide && GRAND.test(one.left))) continue;
    const fit = one.sentence !== part.sentence || isSameName(meant, one.name) ? fits(one) : 0;
    if (fit > most + 0.1) [best, most] = [one, fit];
  }
  return best;
}
