import { likely } from '../likely.ts';
import { commensurate, grains, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Around, Read } from './around.ts';
import { ratio } from './ratio.ts';

/** What is not, or not yet: 未完工3个, 不满意7户, 应到位资金. */
const NOT_IT = /(?:未|不|非|应|计划|拟|需|待|目标|预计|申请)[^,;]{0,4}$/;
/** Names of wholes: 应收, 计划, 发放, 抽检, 共, 总数. */
const WHOLE = /应|计划|目标|发放|抽|检测|检查|走访|调查|受理|总|共|全部/;

/**
 * A rate is named after what it counts: 合格率 after 合格72个, 完工率 after 已完工149个. Its whole is said in the same
 * sentence, before or after it, or in the one before.
 */
export function namesakes({ percent, earlier, levels }: Around, read: Read): void {
  const stem = percent.kind === 'rate' ? /([一-龥]{2})[率度]$/.exec(percent.base)?.[1] : undefined;
  if (stem === undefined) return;
  const name = percent.base.slice(0, -1);
  const near = levels
    .filter(
      ({ kind, paragraph, sentence }) =>
        kind !== 'rate' && paragraph === percent.paragraph && sentence >= percent.sentence - 1,
    )
    .sort((a, b) => a.index - b.index);
  const here = near.filter(({ sentence }) => sentence === percent.sentence);
  const alike = here.filter(({ left }) => counts(left, stem));
  // 患者管理26400人，其中规范管理18480人，规范管理率70%: the one that has all of its name.
  const full = alike.filter(({ left }) => left.endsWith(name));
  const parts = alike.length > 1 && full.length === 1 ? full : alike;
  const [part] = parts;
  if (!part) said(earlier, percent, stem, read);
  if (!part || parts.length > 1) return;
  const wholes = near.filter(
    (whole) =>
      whole !== part &&
      !parts.includes(whole) &&
      commensurate(whole.quantity, part.quantity) &&
      (grains(whole.quantity) ?? 0n) >= (grains(part.quantity) ?? 0n),
  );
  const owns = ({ sentence, index }: Mention) =>
    sentence === percent.sentence && index < Math.max(part.index, percent.index);
  // …满意1198件，满意率96.93%；转办件842件，按期办结833件，按期办结率98.93%: what its own clause says comes first.
  const clause = wholes.filter((whole) => owns(whole) && inOneClause(here, whole, part));
  const only = wholes.filter(owns).length === 1;
  const close = clause.length > 0 ? clause : wholes.filter(owns);
  // 逾期3笔、300万元，逾期率1.25%: in number or in money.
  const twofold = here.some(({ index, lead }) => index === part.index + 1 && /^[一-龥]?、/.test(lead));
  for (const whole of wholes) {
    const said = WHOLE.test(whole.left);
    const alone = clause.length === 1 && clause[0] === whole;
    // 需适配1180人，已适配1168人，适配率98.98%
    const due = (alone && whole.left.includes(stem)) || isOwed(whole, stem, percent);
    // 特困人员516人，集中供养129人，集中供养率25%: all of the rate's name, and nothing else in the clause.
    const named =
      (alone || (sameValue(close) && close.includes(whole))) &&
      isNamed(part.left, name) &&
      percent.index === part.index + 1 &&
      !REST.test(name);
    const next = alone && isNext(whole, part, percent) && likely(ratio(part, whole, percent, 0));
    const sure =
      !twofold && ((said && only && owns(whole)) || due || next || named || isDivided(whole, part, percent));
    read(part, whole, sure ? 0.85 : alone ? 0.49 : said || owns(whole) ? 0.48 : 0.42);
  }
}

/** 已整改51项…。问题整改率79.69%: the figure of its name in an earlier sentence, out of what stands before that. */
function said(earlier: readonly Item[], percent: Mention, stem: string, read: Read): void {
  const levels = earlier.map(({ level }) => level).filter(({ paragraph }) => paragraph === percent.paragraph);
  for (const part of levels.filter(({ left }) => counts(left, stem)))
    for (const whole of levels.filter(({ index }) => index < part.index)) read(part, whole, 0.35);
}

/** 收回有效问卷 counts for 回收率. */
function counts(left: string, stem: string): boolean {
  const own = left.indexOf(stem);
  const at = own >= 0 ? own : left.indexOf(stem[1]! + stem[0]!);
  return at >= 0 && !NOT_IT.test(left.slice(0, at));
}

/** 验收合格12个，其中优良9个，优良率75%: so many of the figure right before them, and the rate right behind. */
const isDivided = (whole: Mention, part: Mention, percent: Mention): boolean =>
  /^[,;]?其中/.test(part.lead) && whole.kind === 'level' && percent.index === part.index + 1;

/** What is left is a part of what there was, and not of what was spent beside it. */
const REST = /结[余转]|节[约省支]|[审核]减|差$/;

/** 集中供养, 返还被骗资金 for 返还率. */
const isNamed = (left: string, name: string): boolean =>
  left.endsWith(name) || left.replace(/^(?:其中|已|共|累计|实际)+/, '').startsWith(name);

const sameValue = (wholes: readonly Mention[]): boolean =>
  wholes.length > 1 && wholes.every(({ quantity }) => quantity.value === wholes[0]!.quantity.value);

/** 参保38.6万人，参保率98.72%，应参保39.1万人 */
const isOwed = ({ left, sentence }: Mention, stem: string, percent: Mention): boolean =>
  sentence === percent.sentence && left.includes(`应${stem}`);

/** 抽检120个，合格118个，合格率98.33%: side by side. */
const isNext = (whole: Mention, part: Mention, percent: Mention): boolean =>
  whole.kind === 'level' && part.index === whole.index + 1 && percent.index === part.index + 1;

/** No ； stands between them. */
const inOneClause = (here: readonly Mention[], a: Mention, b: Mention): boolean =>
  here
    .filter(({ index }) => index > Math.min(a.index, b.index) && index <= Math.max(a.index, b.index))
    .every(({ lead }) => !lead.includes(';'));
