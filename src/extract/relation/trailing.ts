import type { Claim } from '../../model.ts';
import type { Mention } from '../mention/mention.ts';
import { type Bound, claimOf } from './claim.ts';
import { counted, countIn, isTotalOfChanges } from './counted.ts';
import { isAlike, isAmount } from './list.ts';
import type { Scene } from './scene.ts';

/** 合计, 2021年资金合计, 可用资金共计: what was said before is added up. */
const TRAILS =
  /^(?:\d{4}年度?)?(?:以上|上述|[两三四五六七八九十](?:[类项级个][一-龥]{0,4}|个?学期|个?季度)|各项|可用资金|资金|本年|收入|支出|三公经费)?(?:合计|共计|总计|小计)[^,;。:#]{0,8}$|^(?:全年|[两三四]个?(?:学期|季度))?(?:累计(?!折旧|摊销|结余)|共|总共)(?!有)[^,;。:#]{0,6}$/;
/** 造林每亩补助500元，共438万元: the product of the price before it. */
const isProduct = (one: Mention, all: readonly Mention[]): boolean => {
  const before = all[one.index - 1];
  return before?.part === 'each' && before.segment === one.segment;
};

const NAMED = /^[一-龥]{2,8}共$/;

/** 城市低保12人、农村低保8人，低保对象共20人: a total with a name behind its parts in one clause. */
function ofNames(total: Mention, { all, sentences }: Scene): Claim | null {
  const last = all[total.index - 1];
  if (!NAMED.test(total.left) || last?.segment !== total.segment || last.clause !== total.clause - 1)
    return null;
  const parts = (sentences.get(total.sentence) ?? []).filter(
    (one) => one.clause === last.clause && isAmount(one) && isAlike(one, total),
  );
  const areNamed = parts.length > 1 && parts.every(({ name, run }) => name !== '' && run.length === 1);
  return areNamed
    ? claimOf('sum-behind', [['total', total], ...parts.map((one): Bound => ['part', one])], {
        level: 'implied',
      })
    : null;
}

/** Of two columns a total adds up the one that bears its verb. */
const VERBS = [/支付|兑付|拨付/, /执行/, /到位/, /完成/, /收回|回收/, /发放/] as const;

/** 312人×500元: a factor. */
const TIMES = /[×xX*＊✕]$/;

/** 甲12万元，乙8万元，合计20万元. */
export function behind(scene: Scene): Claim[] {
  const { all, sentences, headed, listOf } = scene;
  return all.flatMap((total) => {
    if (!(isAmount(total) || isTotalOfChanges(total)) || total.run.length > 1) return [];
    const count = countIn(total, all);
    const told = count === null ? null : counted(total, count, scene);
    if (told) return [told];
    if (!isAmount(total)) return [];
    const named = count === null ? ofNames(total, scene) : null;
    if (named) return [named];
    const number =
      count !== null && total.clause === all[total.index - 1]?.clause ? all[total.index - 1]! : null;
    if (count === null && !TRAILS.test(total.left.replace(/[“”"]/g, ''))) return [];
    if (headed.get(total)?.some(({ rows }) => rows.length > 1)) return [];
    const before = (sentences.get(total.sentence) ?? []).filter(
      (one) =>
        one.index < total.index &&
        !(headed.get(one) ?? []).some(({ rows }) => rows.at(-1)!.item.index === total.index - 1) &&
        (isAmount(one) || one.part === 'added') &&
        isAlike(one, total) &&
        !TIMES.test(one.lead) &&
        one.brackets.length === total.brackets.length &&
        one.brackets.at(-1) === total.brackets.at(-1),
    );
    const own = before.filter(({ segment }) => segment === total.segment);
    const last = all[(number ?? total).index - 1];
    // ……；公卫3万元。共计下达3580.69万元: the sentence before
    const prior =
      before.length === 0 &&
      last?.paragraph === total.paragraph &&
      (number !== null || /[合共总小]计/.test(total.left)) &&
      // 五是资助…，合计6300名: an item of its own adds up what is said in it
      !/§/.test((number ?? total).lead) &&
      /^[^。]{0,12}。[^。;]{0,24}$/.test((number ?? total).lead)
        ? (sentences.get(last.sentence) ?? []).filter(
            (one) => isAmount(one) && isAlike(one, total) && one.brackets.length === 0,
          )
        : [];
    const all_ = own.length > 1 ? own : before.length > 0 ? before : prior;
    // 省级160万元，兑付152万元；…；合计兑付1339.5万元: of two columns the one that the total is of
    const verb = VERBS.find((words) => words.test(total.left));
    const alike = verb ? all_.filter(({ said }) => verb.test(said.slice(said.lastIndexOf('#') + 1))) : [];
    if (/^共(?!计)/.test(total.left) && own.length < 2) return [];
    // 支出合计320万元（含项目支出200万元）: more than what stands before
    if (/^\((?:含|包括|其中)/.test(total.after)) return [];
    const candidates = alike.length > 1 && alike.length < all_.length ? alike : all_;
    if (count !== null && candidates.length < count) return [];
    const parts = count === null ? candidates : candidates.slice(-count);
    if (
      parts.length < 2 ||
      parts.some((one) => one.name === '' && one.run.length === 1 && !isProduct(one, all))
    )
      return [];
    if (
      parts.some(
        (one) =>
          (headed.get(one) ?? []).some(
            ({ rows }) => rows.length > 1 && rows[0]!.item.brackets.length === one.brackets.length,
          ) ||
          (TRAILS.test(one.left) && !isProduct(one, all)),
      )
    )
      return [];
    const list = listOf.get(parts[0]!);
    // 支出876万元，按功能分：甲、乙、丙，合计876万元: the total behind is held against the items as the one before
    const isTold =
      list && (list.closed || list.exhaustive) && list.head !== total && !/[合共总小]计/.test(total.left);
    if (isTold && parts.every((one) => listOf.get(one) === list)) return [];
    const bind = (some: readonly Mention[]): Bound[] => [
      ['total', total],
      ...some.map((one): Bound => [one.direction < 0 ? 'minus' : 'part', one]),
    ];
    // 编制30名，现有在编25人、聘用16人，共41人: what stands in one clause may be all
    const together = parts.filter(({ clause }) => clause === parts.at(-1)!.clause);
    const rivals = together.length > 1 && together.length < parts.length ? [bind(together)] : [];
    return [claimOf('sum-behind', bind(parts), { rivals })];
  });
}
