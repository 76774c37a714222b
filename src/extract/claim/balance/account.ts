import { judge } from '../../../arithmetic/judge.ts';
import { mendable } from '../../../arithmetic/mend.ts';
import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Candidate, LICENSED, settle, spanOf, unsigned } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

const OPENING = /(?:年初|期初|上年)(?:财政拨款)?结[转余][^,;。]{0,8}$/;
const CLOSING = /(?:年末|年终|期末)(?:财政拨款)?结[转余][^,;。]{0,8}$/;
const INCOME = /(?:^|[^一-龥]|本年|当年|全年|年度|财政拨款)收入(?:合计|总额|决算|总计)?(?:为|共|数)?$/;
const SPENDING = /(?:^|[^一-龥]|本年|当年|全年|年度|财政拨款)支出(?:合计|总额|决算|总计)?(?:为|共|数)?$/;
/** 使用非财政拨款结余, 结余分配: what else comes in and goes out, where there is any. */
const USED = /^(?:其中)?(?:使用|动用)[^,;。]*结余[^,;。]{0,4}$/;
const SHARED_OUT = /结余分配$|^按规定上缴|^上缴(?:财政|国库)/;

/** So many amounts before the closing balance, over so many paragraphs, its account is looked for. */
const REACH = 24;
const PARAGRAPHS = 4;

/**
 * 年初结转14.35万元 … 本年收入598.13万元 … 本年支出601.07万元 … 年末结转11.41万元, over several sentences: what there was, what came in and what went out
 * leave what is carried over (政府会计准则). What else was used or shared out often goes unprinted, so a gap is told only
 * where one slip of a key explains it.
 */
export function accounts(all: readonly Item[]): Claim[] {
  return flatMap(all, ({ index, level: closing }) => {
    if (!CLOSING.test(closing.left) || closing.kind !== 'level') return [];
    const before = all
      .slice(Math.max(0, index - REACH), index)
      .map(({ level }) => level)
      .filter(
        ({ kind, paragraph, quantity }) =>
          kind === 'level' &&
          paragraph >= closing.paragraph - PARAGRAPHS &&
          commensurate(quantity, closing.quantity),
      );
    const last = (pattern: RegExp) => before.findLast(({ left }) => pattern.test(left));
    const [opening, spent] = [last(OPENING), last(SPENDING)];
    if (!opening || !spent || opening.index > spent.index || opening.sentence === closing.sentence) return [];
    const besides = [last(USED), last(SHARED_OUT)];
    const claim = settle(
      before
        .filter(({ left }) => INCOME.test(left))
        .map((income) => reading(closing, [opening, income], [spent], besides)),
    );
    return claim ? [claim] : [];
  });
}

function reading(
  closing: Mention,
  coming: readonly Mention[],
  going: readonly Mention[],
  [used, shared]: readonly (Mention | undefined)[],
): Candidate {
  const some = (mention: Mention | undefined) =>
    mention && /[1-9]/.test(mention.quantity.value) ? [mention] : [];
  const terms: Term[] = [
    unsigned('total', closing),
    ...[...coming, ...some(used)].map((mention) => unsigned('part', mention)),
    ...[...going, ...some(shared)].map((mention) => unsigned('minus', mention)),
  ];
  const bound = { kind: 'balance', form: 'other', span: spanOf(terms), terms } as const;
  const certain = coming.every(({ left }) => /年初|期初|上年|本年|当年/.test(left));
  return { ...bound, plausibility: certain && mendable(judge(bound)) ? LICENSED : 0.4 };
}
