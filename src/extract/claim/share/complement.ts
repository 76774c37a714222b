import type { Claim, Quantity } from '../../../model.ts';
import { subjectIn } from '../../fact/subject.ts';
import { flatMap } from '../../flat-map.ts';
import type { Mention } from '../spoken/mention.ts';
import { wholeOf } from './share-total.ts';

/** Two subjects that are together what they are a share of, whatever else the report says. */
interface Pair {
  readonly subjects: readonly [string, string];
  readonly of: RegExp;
  /** Others may have a share too: 经营支出, 上缴上级支出. */
  readonly open: boolean;
}

const PAIRS: readonly Pair[] = [
  { subjects: ['人员经费', '公用经费'], of: /^(?:全年|当年|年度)?基本支出(?:总额|合计)?$/u, open: false },
  {
    subjects: ['基本支出', '项目支出'],
    of: /^(?:全年|当年|年度|部门|单位|本年)?(?:整体支出|总支出|支出(?:总额|总计|合计)|本年支出)$/u,
    open: true,
  },
];

/** 基本支出…占总支出的62% in one section, 项目支出…占总支出的48% in another. Not decided where either is told twice. */
export function complements(spoken: readonly Mention[], known: ReadonlySet<Quantity>): Claim[] {
  const shares = flatMap(spoken, (share) => {
    const { kind, base, subject } = share;
    if (kind !== 'share' || known.has(share.quantity)) return [];
    const before = spoken[share.index - 1];
    const name = subject || (before?.sentence === share.sentence ? before.left : '');
    return [{ share, base: base.replace(/的$/u, ''), subject: subjectIn(name)?.subject.name }];
  });
  return flatMap(PAIRS, ({ subjects, of, open }): Claim[] => {
    const [ones, others] = subjects.map((name) =>
      shares.filter(({ subject, base }) => subject === name && of.test(base)),
    ) as [typeof shares, typeof shares];
    const [one, other] = [ones[0]?.share, others[0]?.share];
    if (!one || !other || ones.length + others.length > 2) return [];
    const claim = wholeOf([one, other], 0.7);
    return claim.holds || !open || claim.residual.startsWith('-') ? [claim] : [];
  });
}
