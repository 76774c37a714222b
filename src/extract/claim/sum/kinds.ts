import type { Mention } from '../spoken/mention.ts';

interface Kinds {
  /** What is divided, where the names alone do not say it. */
  readonly of?: RegExp;
  readonly kinds: readonly RegExp[];
  /** Kinds that many have none of. */
  readonly besides: readonly RegExp[];
}

/**
 * Kinds that seldom leave anything over where a list has begun with 其中. They open no list by themselves: 编制46名，在职43人，退休
 * 22人 divide nothing.
 */
const KINDS: readonly Kinds[] = [
  {
    of: /三公/,
    kinds: [/公(?:务用)?车|车辆/, /接待/],
    besides: [/出国|境/, /会议/, /培训/],
  },
  {
    of: /三公/,
    kinds: [/车.{0,12}购置/, /车.{0,12}(?:运行|维护)/, /接待/],
    besides: [/出国|境/, /会议/, /培训/],
  },
  {
    of: /编|员|职|人/,
    kinds: [/行政|公务员|机关/, /事业|专业技术/],
    besides: [/工勤/, /参公|参照/, /聘|编外|临时|派遣|合同/, /管理/],
  },
  { kinds: [/在职|在编/, /离退休|退休/], besides: [/离休/, /聘|编外|临时|派遣|遗属/] },
  { kinds: [/离休/, /退休/], besides: [/退职/] },
  { kinds: [/高级/, /中级/, /初级/], besides: [/正高/, /管理/, /工勤/, /其他|未定级|员级/] },
  { kinds: [/优/, /良/], besides: [/中|一般|合格/, /差|不合格/] },
  { kinds: [/本科/, /[专大]科/], besides: [/研究生|硕士/, /博士/, /中专|高中|其他/] },
  { kinds: [/基本支出/, /项目支出/], besides: [/上缴/, /经营/, /附属单位/] },
  { kinds: [/工资福利/, /商品.?服务/], besides: [/个人.?家庭/, /资本性/, /债务/, /其他/] },
  { kinds: [/(?:公|国)[办立有]/, /民[办营]|私/], besides: [] },
  { kinds: [/行政案|行政处/, /刑事/], besides: [/民事/, /治安/] },
  { kinds: [/本金/, /利息/], besides: [/发行费|手续费|兑付/] },
  { kinds: [/新增/, /再融资/], besides: [] },
  { kinds: [/(?:本|市|省|州)级/, /[县市区]级|县区/], besides: [/乡|镇/] },
  { kinds: [/线上|网[上络]/, /线下|现场|窗口/], besides: [/电话/, /信/] },
  { kinds: [/第一产业/, /第二产业/, /第三产业/], besides: [] },
  { kinds: [/一季度/, /二季度/, /三季度/, /四季度/], besides: [] },
];

/** The parts are kinds of one sort, each named once, and none that must be there is missing. */
export const divided = (total: Mention, parts: readonly Mention[]): boolean =>
  KINDS.some(({ of, kinds, besides }) => {
    if (of && !of.test(total.left)) return false;
    const members = new Set<Mention>();
    for (const kind of kinds) {
      const named = parts.filter(({ left }) => kind.test(left));
      if (named.length !== 1) return false;
      members.add(named[0]!);
    }
    const others = parts.filter((part) => !members.has(part));
    return (
      members.size === kinds.length && others.every(({ left }) => besides.some((kind) => kind.test(left)))
    );
  });
