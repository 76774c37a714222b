import type { Claim } from '../../model.ts';
import type { Mention } from '../mention/mention.ts';
import { withoutAccounts } from '../mention/part.ts';
import { type Bound, claimOf } from './claim.ts';
import { isAlike, isAmount } from './list.ts';
import type { Scene } from './scene.ts';

/** What stands in an account before what is left over: what there was, what came in and what went out. */
export function ledgers(scene: Scene): Claim[] {
  return scene.all.flatMap((rest) => {
    if (!isClosing(rest) || rest.run.length > 1 || isItem(rest, scene)) return [];
    const entries = entriesBefore(rest, scene);
    const claim = stock(rest, entries) ?? left(rest, entries, scene);
    return claim ? [claim] : [];
  });
}

/** 结转50万元，其中项目支出结转8万元: an item of what is left over; 支出2.9亿元，其中…，尚未支出0.3亿元 is none of what was spent. */
function isItem(rest: Mention, { listOf }: Scene): boolean {
  const list = listOf.get(rest);
  return (
    list !== undefined &&
    list.rows.length > 1 &&
    (list.head.part === 'rest' ||
      (!UNDONE.test(rest.cue) &&
        (sideOf(list.head, '', false) !== 'out' || /总计|总支出/.test(list.head.left))))
  );
}
const UNDONE = /^(?:未|尚|剩余|缺口|欠|还有|余款|[空缺]编)/;

type Side = 'opening' | 'in' | 'out' | 'rest' | '';

interface Entry {
  readonly one: Mention;
  readonly side: Side;
}

/** So many figures and paragraphs back an account may begin. */
const BACK = 40;
const PARAGRAPHS = 5;

const OPENS =
  /^(?:截至|截止)?(?:上年末?|年初|期初|月初|以前年度|上一年?末?|\d{4}年(?:年?初|年?末))的?[^,]{0,8}(?:结[转余]|节余|余额|库存|存量|实有|在校|在册|结存)/;
const OPENED = /^(?:年初|期初|上年末|月初)/;
const CLOSED = /^(?:年末|期末|年底|月末)/;
/** Left over from all the years before, or at the end of this one. */
const STOCK = /累计|滚存|历年|年末|期末|年底|余额/;
const PERIOD = /当[年期]|本[年期]|收支结余/;
const IN =
  /收入|到位|拨入|收到|购入|新增|招生|招收|转入|调入|追加|新收|借入|筹集|入库|发行|举借|应收|应上缴|应缴|应付|应发|应补|受理|送审|资金|可用|额度|指标|拨款|发现|投资|计提|接收|转贷/g;
const OUT =
  /支出|支付|执行|决算|支用|已?拨付|使用|调出(?:资金)?|毕业|偿还|上缴|收回|减少|转出|分配|核销|出库|办结|报废|领用|报账|还本|发放|已(?!下达|到位|收)|整改|完成|完工|花费|列支|通过|符合|兑现|缴|审结|结案/g;

/** 结余分配, 使用非财政拨款结余: words of what is left over that speak of what was done with it. */
const DISTRIBUTED = /结余分配|转入事业基金|上缴|收回/;
const DRAWN = /^(?:使用|动用|调用)|非财政拨款结余$/;
/** What was to come and has not: 欠费, 缺口. */
const OWED = /欠|缺口|短收|未到位|未收/;
const DUE = /应(?:上缴|缴|付|支付|发|补|拨)/;
const TOTAL = /^(?:以上)?(?:合计|共计|总计|共|小计)(?:为|是|达)?$/;

function sideOf(one: Mention, closes: string, owed: boolean): Side {
  const words = withoutAccounts(one.left).replace(DUE, '应收');
  if (DISTRIBUTED.test(words)) return 'out';
  if (DRAWN.test(words)) return 'in';
  if (one.part === 'rest') return 'rest';
  if (owed && one.sense === 'reached') return 'out';
  if (OPENS.test(one.left) || (OPENED.test(one.left) && closes !== '' && one.left.endsWith(closes)))
    return 'opening';
  if (one.part === 'added') return one.direction < 0 ? 'out' : 'in';
  if (one.part === 'delta') return one.direction < 0 ? 'out' : 'in';
  const [came, went] = [lastOf(words, IN), lastOf(words, OUT)];
  if (one.sense === 'planned' && !/^(?:中标)/.test(words)) return 'in';
  // 上述2750万元: what the sentences before added up to
  if (/^(?:上述|以上)$/.test(words)) return 'in';
  if (came < 0 && went < 0) return '';
  return went >= came ? 'out' : 'in';
}

function lastOf(words: string, pattern: RegExp): number {
  let at = -1;
  for (const found of words.matchAll(pattern)) at = found.index + found[0].length;
  return at;
}

/** 年末在校生1496人 closes what 年初在校生1480人 opened. */
const isClosing = (one: Mention): boolean =>
  !/^[、和]/.test(one.lead) &&
  one.quantity.unit !== '' &&
  !DRAWN.test(one.left) &&
  !DISTRIBUTED.test(one.left) &&
  (one.part === 'rest' || (isAmount(one) && CLOSED.test(one.left) && one.quantity.dimension !== 'percent'));

/** The figures before it that are of its account, the nearest first; no parts of one of them. */
function entriesBefore(rest: Mention, { all, listOf, rowOf, sentences }: Scene): Entry[] {
  const found: Entry[] = [];
  const closes = CLOSED.test(rest.left) ? rest.left.replace(CLOSED, '') : '';
  for (let at = rest.index - 1; at >= 0 && at > rest.index - BACK; at--) {
    const one = all[at]!;
    if (one.paragraph < rest.paragraph - PARAGRAPHS) break;
    if (one.brackets.length > rest.brackets.length || !isAlike(one, rest)) continue;
    if (rest.brackets.length > 0 && one.brackets.at(-1) !== rest.brackets.at(-1)) break;
    if (one.sense === 'before' || (one.referred && one.sense !== 'planned')) continue;
    if (one.part !== 'amount' && one.part !== 'rest' && one.part !== 'added' && one.part !== 'delta')
      continue;
    const list = listOf.get(one) ?? (rowOf.has(one) ? listOf.get(rowOf.get(one)!.item) : undefined);
    const isPart =
      list &&
      list.rows.length > 1 &&
      list.head.index < rest.index &&
      !list.rows.some(({ item }) => item === rest);
    if (isPart) continue;
    const isChange = /[比较与]|同比|环比/.test(one.said) || all[at + 1]?.part === 'growth';
    if (one.run.length > 1 || (one.part === 'delta' && isChange)) continue;
    // 省级384万元，占30%: a part of what is spoken of
    const next = all[at + 1];
    if (next?.part === 'share' && next.segment === one.segment && sideOf(one, closes, false) !== 'out')
      continue;
    // 拨款80万元，其他20万元，合计100万元: a bare total stands for what is before it
    if (TOTAL.test(one.left)) {
      const parts = (sentences.get(one.sentence) ?? []).filter(
        (other) => other.index < one.index && isAlike(other, one),
      );
      const side = parts.length > 0 && sideOf(parts.at(-1)!, '', false) === 'out' ? 'out' : 'in';
      found.push({ one, side });
      at = parts[0]?.index ?? at;
      continue;
    }
    found.push({ one, side: sideOf(one, closes, OWED.test(rest.cue)) });
  }
  return found;
}

/** 年初结转30万元，本年收入500万元，本年支出510万元，年末结转20万元: what there was, and all that came and went since. */
function stock(rest: Mention, entries: readonly Entry[]): Claim | null {
  const start = entries.findIndex(({ side }) => side === 'opening');
  if (start < 0 || PERIOD.test(rest.left)) return null;
  const opening = entries[start]!.one;
  if (opening.paragraph < rest.paragraph - 1) return null;
  // what came in may stand before what there was: 收入1863万元……；上年结转124万元。支出……
  const since = entries.slice(0, start);
  const came = since.filter(({ side }) => side === 'in' || side === 'rest');
  const went = since.filter(({ side }) => side === 'out');
  const earlier = entries[start + 1];
  if (
    came.length === 0 &&
    (earlier?.side === 'in' || (earlier?.side === 'rest' && PERIOD.test(earlier.one.left))) &&
    earlier.one.sense !== 'planned' &&
    earlier.one.paragraph === opening.paragraph
  )
    came.push(earlier);
  if (since.some(({ side }) => side === '' || side === 'opening')) return null;
  if (came.length > 1 && came.some(({ one }) => /合计|小计|共计/.test(one.left))) return null;
  if (came.length === 0 || came.some(({ one }) => /总计|总收入/.test(one.left))) return null;
  const periods = came.filter(({ side }) => side === 'rest');
  // 当期结余0.34亿元；年初累计结余5.12亿元，年末累计结余5.46亿元
  if (periods.length > 1 || (periods.length === 0 && went.length === 0)) return null;
  const bound: Bound[] = [
    ['total', rest],
    ['part', opening],
    ...came.map(({ one }): Bound => ['part', one]),
    ...went.map(({ one }): Bound => ['minus', one]),
  ];
  return claimOf('stock', bound);
}

/** 预算100万元，支出90万元，结余10万元: the nearest that went out, from the nearest that came in. */
function left(rest: Mention, entries: readonly Entry[], { headed }: Scene): Claim | null {
  if (rest.part !== 'rest') return null;
  const own = rest.left;
  const isPeriod = PERIOD.test(own);
  const until = entries.findIndex(({ side }) => side === 'rest');
  const reach = until < 0 ? entries : entries.slice(0, until);
  const at = reach.findIndex(({ side }) => side === 'out');
  const went = reach[at]?.one;
  if (!went) return null;
  // 预算、支出和结余 between which nothing else is spoken of
  if (reach.slice(0, at).some(({ side }) => side !== 'in') || at > 1) return null;
  const from = reach.find(({ side, one }) => (side === 'in' || side === 'opening') && one.part !== 'added');
  if (!from && rest.quantity.dimension !== 'money' && UNDONE.test(rest.cue)) {
    const whole = reach[at + 1];
    return whole?.side === '' &&
      whole.one.paragraph === rest.paragraph &&
      (whole.one.sentence === went.sentence || headed.has(whole.one))
      ? claimOf('remainder', [
          ['delta', rest],
          ['after', whole.one],
          ['before', went],
        ])
      : null;
  }
  if (!from || (from.side === 'opening' && reach.some(({ side }) => side === 'in'))) return null;
  const source = from.one;
  if (STOCK.test(own) && !isPeriod && /累计|滚存|历年/.test(own)) return null;
  const added = reach.slice(at + 1, reach.indexOf(from)).filter(({ one }) => one.part === 'added');
  const others = reach
    .slice(at + 1, reach.indexOf(from))
    .filter(({ one, side }) => one.part !== 'added' && (side !== '' || one.sentence === went.sentence));
  if (others.length > 0 && !WHOLE.test(went.left)) return null;
  if (
    rest.paragraph - source.paragraph > 0 &&
    went.paragraph !== rest.paragraph &&
    !(TOTALLED.test(source.left) && TOTALLED.test(went.left))
  )
    return null;
  if (added.length > 0)
    return claimOf('stock', [
      ['total', rest],
      ['part', source],
      ...added.map(({ one }): Bound => [one.direction < 0 ? 'minus' : 'part', one]),
      ['minus', went],
    ]);
  return claimOf('remainder', [
    ['delta', rest],
    ['after', source],
    ['before', went],
  ]);
}

const TOTALLED = /总计|合计|总收入|总支出|^(?:全年|本年|累计|实际)|决算(?:收入|支出)|截[至止]/;
/** All that was spent, and no part of it. */
const WHOLE = /全年|累计|合计|总|共/;
