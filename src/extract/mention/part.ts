import type { Quantity } from '../../model.ts';
import {
  ACCOUNTS,
  BEFORE,
  COMPARING,
  CUES,
  type Cue,
  type Direction,
  EACH,
  FILLING,
  type Part,
  PLANNED,
  REACHED,
} from '../lexicon/cue.ts';
import { anyOf, wordSet, wordsOf } from '../lexicon/words.ts';

/** What the words around a figure make of it. */
export interface Reading {
  readonly part: Part;
  readonly direction: Direction;
  /** The words that said so; empty where none did. */
  readonly cue: string;
  /** Whether it was planned or reached, or is of the time before; empty where its words do not say. */
  readonly sense: 'planned' | 'reached' | 'before' | '';
  /** Only referred to, as what something is compared with: 较上年2.08万元, 完成预算50万元的. */
  readonly referred: boolean;
  /** What a share is of, what a completion completes: the words between. */
  readonly of: string;
}

/** The words around a figure, folded and without blanks. */
export interface Words {
  /** Since the last sign or figure. */
  readonly left: string;
  /** Since the last sign that ends a clause, figures as `#`. */
  readonly said: string;
  /** Up to the next sign or figure. */
  readonly tail: string;
  /** What stands before it in its sentence is compared: 上年29730次，少了2090次. */
  readonly compared: boolean;
}

const cuesOf = (of: Cue['of']) =>
  wordSet(
    CUES.filter((cue) => cue.of === of).flatMap((cue) =>
      wordsOf(cue.words).map((word) => [word, cue] as const),
    ),
  );
const ENDINGS = { amount: cuesOf('amount'), percent: cuesOf('percent') };
const FILLINGS = wordSet(wordsOf(FILLING).map((word) => [word, true] as const));
/** 稳增长, 促增收 are names of policies. */
const AIMS = /[稳促保]$/;
/** Characters that make another word of a cue: 至少, 最高, 核减率. */
const SPOILS = /[至不最补核审较]$/;

const COMPARED = new RegExp(`(?:${anyOf(COMPARING)}|${anyOf(BEFORE)})`);
const ACCOUNT = new RegExp(anyOf(ACCOUNTS), 'g');
const PLAN = new RegExp(anyOf(PLANNED), 'g');
const REACH = new RegExp(anyOf(REACHED), 'g');
const PRICE = new RegExp(anyOf(EACH));
/** 较上年的2.08万元, 由上年36.5万元, 上年36万元, 2023年同期30万元. */
const REFERRED = new RegExp(
  `(?:比|较|与|同|由|从|相比|对比)[^比较与由从增减]{0,16}?(?:${anyOf(BEFORE)}|\\d{4}年)[^增减升降多少]{0,18}$`,
);
const PAST = new RegExp(`^(?:${anyOf(BEFORE)}|\\d{4}年(?:度)?同期)(?!结[转余]|末)[^增减升降比较]{0,14}$`);
/** 托养补贴上年为366万元. */
const PAST_BEHIND = /(?:上年|去年|前年)(?:度|同期)?(?:为|是|支出|实际|决算|预算|安排|完成|数)*$/;
const REFERRED_PLAN = /(?:比|较|与|同)[^比较与增减]{0,12}(?:预算|计划|任务|目标|指标)[^增减升降]{0,4}$/;
const COMPLETED = /(?:完成|占|为|达到?|相当于|实现)[^#占完]{0,14}$/;
/** 年初预算数, 全年预算, 计划, 目标任务: a plan that names nothing of its own. */
export const BARE_PLAN =
  /^(?:本?年度?|全年|年初|调整后?|变动|当年|总|既定|预期|财政|下达|批复|核定|省|市|县|区|应|人代会|收入|支出|决算|执行|各|其|总体|项目|专项|资金)*(?:预算|计划|任务|目标|指标|安排|年初数|目标任务|合同|概算|投资计划|预算安排|计划任务|预算指标|计划数|额度)(?:数|总额|额|值|任务|安排|资金|总数|的|总投资|收入|支出|金额|指标|开工|竣工|完工|投资)*$/;

/** 占年初预算的43.2% is a completion; 占支出总预算 and 占基本支出预算 are shares. */
const PLAN_ALONE =
  /^(?:本?年度?|全年|年初|调整后?|变动|当年|既定|预期|财政|批复|人代会)*(?:预算|计划|任务|目标|指标|年初数)(?:数|任务|指标|安排)?[值额数]?的?$/;

/** 收、支总计均为100万元 is what both are, and no mean. */
const BOTH = /(?:总计|合计|[一-龥][、和及与][^,#]{1,12})均为$/;

/** The part of a figure by the words around it; a percentage behind 完成预算50万元的 is told by the figure before it. */
export function read(quantity: Quantity, words: Words): Reading {
  switch (quantity.dimension) {
    case 'percent':
      return percentage(words);
    case 'percent-point':
      return { ...reading('points'), direction: directionOf(words), cue: '' };
    case 'score':
      return reading('none');
    default:
      return (quantity.unit === '倍' && multiplied(words)) || amount(words, quantity);
  }
}

/** 增长1.5倍: by how many times; 增长到2.5倍 and 是上年的2.5倍 say something else. */
function multiplied(words: Words): Reading | null {
  const found = ending(words, 'percent');
  if (found?.cue.part !== 'growth' || found.cue.direction !== 1) return null;
  return { ...reading('growth'), direction: 1, cue: found.word };
}

const reading = (part: Part): Reading => ({
  part,
  direction: 0,
  cue: '',
  sense: '',
  referred: false,
  of: '',
});

/** The longest cue right before the figure, under as little filling as can be. */
function ending(
  { left, said, compared }: Omit<Words, 'tail'>,
  of: Cue['of'],
): { cue: Cue; word: string } | null {
  for (let end = left.length; end > 0; ) {
    const found = ENDINGS[of].endOf(left, end);
    if (found) {
      const before = left.slice(0, end - found.word.length);
      const spoiled = (SPOILS.test(before) && found.word.length === 1) || AIMS.test(before);
      if (!spoiled && (!found.value.compared || left === found.word || compared || COMPARED.test(said)))
        return { cue: found.value, word: found.word };
    }
    const filling = FILLINGS.endOf(left, end);
    if (!filling) return null;
    end -= filling.word.length;
  }
  return null;
}

const directionOf = (words: Words): Direction => ending(words, 'percent')?.cue.direction ?? 0;

function percentage(words: Words): Reading {
  const { left, tail } = words;
  // 执行率达到100%的项目8个: which they are, and nothing that is told of them
  if (/^的(?!基础|水平|比例|比重)/.test(tail)) return reading('none');
  // 占生产总值的比重从1.07%提高到1.49%: of another year
  if (/(?:^|[^自经])[从由]$/.test(left)) return reading('none');
  const at = left.lastIndexOf('占');
  const found = ending(words, 'percent');
  if (found && (found.cue.part !== 'share' || at < 0)) {
    const { part, direction = 0 } = found.cue;
    return { ...reading(part), direction, cue: found.word };
  }
  if (at >= 0 && !/^占(?:[用道压补]|地(?!方))/.test(left.slice(at))) {
    const of = whole(left.slice(at + 1));
    return PLAN_ALONE.test(of)
      ? { ...reading('completion'), cue: '占', of }
      : { ...reading('share'), cue: '占', of };
  }
  const completed = /(?:完成|为|达到?|是|实现|相当于)(?:了)?([^完为达是]{2,24}?)的?(?:约|为)?$/.exec(left);
  if (completed && BARE_PLAN.test(completed[1]!))
    return { ...reading('completion'), cue: '完成', of: completed[1]! };
  const rate =
    /((?:[\p{Script=Han}]{1,12}(?:率|进度|比例)|[\p{Script=Han}]{0,12}满意度))(?:均|分别|约|仅|只有|已)?(?:为|是|达到?|:)?$/u.exec(
      left,
    );
  if (rate) return { ...reading('rate'), cue: rate[1]! };
  return reading('none');
}

/** 占总收入的比重为 → 总收入. */
const whole = (words: string): string =>
  words
    .replace(/^(?:了|到)/, '')
    .replace(/(?:分别|约|为|达到?|是|:|近|均|各|只|仅|已|共|比重|比例|份额|百分比|的|比){1,6}$/, '');

function amount({ left, said, tail, compared }: Words, { dimension }: Quantity): Reading {
  // 低于每亩8元的定额3元: how far it is below
  if (/^的(?:定额|标准|限额|要求|目标)$/.test(left)) return reading('none');
  const bare = left.replace(ACCOUNT, '本级');
  const found = ending({ left: bare, said, compared }, 'amount');
  const sense = senseOf(bare);
  if (found && (!found.cue.money || dimension === 'money')) {
    const { part, direction = 0 } = found.cue;
    // 平均每年增加2053亿元: of each year, and not of them all
    if (part === 'delta' && /(?:平均每|每年|年均)[^#,]*$/.test(left)) return reading('none');
    if (part === 'rest' && /(?:上年|年初|期初|以前年度|上年末)/.test(bare))
      return { ...reading('amount'), sense: '' };
    return { ...reading(part), direction, cue: found.word, sense: part === 'rest' ? '' : sense };
  }
  // 较去年多出动240起
  const more = COMPARED.test(said) ? /([多少])[\p{Script=Han}]{1,4}$/u.exec(left) : null;
  if (more && !/[不至减很较]$/.test(left.slice(0, more.index)) && /[比较与]/.test(said))
    return { ...reading('delta'), direction: more[1] === '多' ? 1 : -1, cue: more[0] };
  if ((PRICE.test(left) && !BOTH.test(said)) || /^[/每]/.test(tail)) return { ...reading('each'), sense };
  if (/^(?:的)$/.test(tail) && COMPLETED.test(said) && sense === 'planned')
    return { ...reading('amount'), sense: 'planned', referred: true };
  if (
    /(?:^|[^自经])[由从]$/.test(left) ||
    (/[由从][^,;。]{0,12}$/.test(left) &&
      /^(?:增|减|提|降|升|上|下|扩|压|缩|调整)[^,;。]{0,5}[到至为]?$/.test(tail))
  )
    return { ...reading('amount'), sense: 'before', referred: true };
  if (REFERRED.test(left)) return { ...reading('amount'), sense: 'before', referred: true };
  if (REFERRED_PLAN.test(left)) return { ...reading('amount'), sense: 'planned', referred: true };
  // 比工程控制价1612万元
  if (
    /^(?:[高低]于(?!预算|计划)|[比较])(?!较|例|重|大|小|多|少|高|低|好|为|快|强|差|早|长|完)[^增减升降多少高低]{2,14}$/.test(
      left,
    )
  )
    return { ...reading('amount'), sense: 'before', referred: true };
  if (PAST.test(left) || PAST_BEHIND.test(left)) return { ...reading('amount'), sense: 'before' };
  return { ...reading('amount'), sense };
}

/** Words without the names of accounts, which hold words of planning. */
export const withoutAccounts = (words: string): string => words.replace(ACCOUNT, '');

/** The last word that says whether it was planned or reached. */
function senseOf(words: string): Reading['sense'] {
  const last = (pattern: RegExp): number => {
    let at = -1;
    for (const found of words.matchAll(pattern)) at = found.index + found[0].length;
    return at;
  };
  // 调整后预算收入7058万元: what was planned to come in
  if (/(?:预算|计划)(?:收入|支出)(?:总?[计额]|数|合计)?[为是共]?$/.test(words)) return 'planned';
  const [planned, reached] = [last(PLAN), last(REACH)];
  if (planned < 0 && reached < 0) return '';
  return planned > reached ? 'planned' : 'reached';
}
