import type { Fact, Meta, Quantity, Report } from '../../model.ts';
import { flatMap } from '../flat-map.ts';
import { sectionsAt } from '../outline/around.ts';
import { periodOf } from './period.ts';
import type { Sentence } from './sentence.ts';

/** Facts whose subject is whatever the report names: a survey, a project, the things counted. */
export const NAMED: ReadonlySet<string> = new Set(['满意度', '总投资', '到位', '数量']);

/** What is aimed at, compared with or changed is no fact of the year. */
const NO_FACT =
  /指标|目标|计划|任务|要求|标准|拟|预计|力争|预期|应|不[低高少超]|以[上内]|达标|年初|增|减|升|降|提高|超|高于|低于|较|比|每|均|平均|占|扣|未|不满|累计|新增|其中|上年|去年|同期/u;
/** A heading over what is aimed at, over problems and what is to be done about them. */
const AIMED = /目标(?!.{0,60}(?:完成|实现|分析))|问题|措施|建议|打算|计划|上年|去年/u;
/** Words around a name: when, how and that it was done. */
const AROUND =
  /^(?:[一二三四五六七八九]是|全[年市县区镇乡]|本年度?|当年|年内|今年|共计?|合计|总共|先后|分别|已|[\p{Script=Han}]{2}(?:指标)?方面)+|(?:为|是|达到?|共计?|有|约|计){1,6}$/gu;
const DONE =
  /^(?:举办|开展|组织|召开|完成|实施|建成|改造|修建|购置|采购|发放|印发|培训|接待|服务|检查|巡查|查处|受理|办理|办结|处置|资助|救助|惠及|覆盖|开设|设立|建立|编制|编印|制作|播放|演出)了?/u;

/** Han characters that a name has at least; shorter ones may be of anything. */
const NAME =
  /^(?!.*(?:实际|完成|其余|其他|等|的|在|以下|包括|各|用于|随机|分$))[\p{Script=Han}（）()]{2,16}$/u;
const COUNTED =
  /^(?:期|场|次|场次|人次|个|家|户|人|名|所|座|台|套|件|项|公里|亩|万亩|平方米|吨|份|册|辆|处|口|米|页|卷|篇|条|株|棵|头|只|盏|块|幅|间|张|支|部|起|例|宗)$/u;

/** 群众满意度96.5%, 举办培训班12期, 新馆建设项目总投资5760万元: figures that a name of the report's own stands right before. */
export function namedFacts(
  { document: { text }, sections }: Pick<Report, 'document' | 'sections'>,
  meta: Meta,
  sentences: readonly Sentence[],
): Fact[] {
  return sentences.flatMap(({ span, figures, dates }) => {
    if (sectionsAt(sections, span.start).some(({ title, heading }) => AIMED.test(head(title, heading))))
      return [];
    return flatMap(figures, ({ quantity, label }): Fact[] => {
      if (quantity.bound !== 'eq' || NO_FACT.test(label)) return [];
      const name = label.replace(/[\s“”"‘’「」：:，,]+/gu, '').replace(AROUND, '');
      const known = measured(name, quantity);
      if (!known || !NAME.test(known.subject)) return [];
      const told = dates.filter((date) => date.span.end <= quantity.span.start);
      const period = periodOf('', told, text, meta.year);
      return [{ period, quantity, origin: 'prose', ...known }];
    });
  });
}

/** The words of a heading, without the sentence that runs on in it. */
const head = (title: string, { start, end }: { start: number; end: number }): string =>
  end - start > 30 ? '' : title;

/** 到位专项资金74.8万元, 专项资金实际到位74.8万元 */
const RECEIVED =
  /^(?:实际|全部)?到位([\p{Script=Han}]{2,8}资金)$|^([\p{Script=Han}]{2,8}资金)(?:实际|全部)?到位$/u;

function measured(
  name: string,
  { dimension, unit, scale }: Quantity,
): Pick<Fact, 'subject' | 'measure' | 'scope'> | null {
  if (dimension === 'percent')
    return /满意[度率]$/u.test(name) ? { subject: name, measure: '满意度', scope: '' } : null;
  if (dimension === 'money') {
    if (/总投资$/u.test(name)) return { subject: name, measure: '总投资', scope: '' };
    const received = RECEIVED.exec(name);
    return received && { subject: received[1] ?? received[2]!, measure: '到位', scope: '' };
  }
  if ((dimension !== 'count' && dimension !== 'number') || !COUNTED.test(unit)) return null;
  return { subject: name.replace(DONE, ''), measure: '数量', scope: scale === 1 ? unit : `万${unit}` };
}
