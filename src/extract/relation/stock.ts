import type { Claim } from '../../model.ts';
import { claimOf } from './claim.ts';
import { isAlike } from './list.ts';
import type { Scene } from './scene.ts';

/** What there was, where the words say that it was there before. */
const BEFORE = /(?:上年|去年|年初|期初)(?:度|年)?(?:末|底)?|(?:上年|去年|\d{4}年)(?:末|底)|^原有|^原(?=#|$)/;
/** 其中示范站总数达3家 is of some of them. */
const TOTAL = /^(?!其中)(?:[一-龥]{0,8}(?:总数|总量|总计|累计|合计|增至|增加到|达到?))[^#,;。]{0,4}$/;

/** 上年末有园区18家，今年新增5家，总数达23家: what there was and what came are what there is. */
export function stocks({ all }: Scene): Claim[] {
  return all.flatMap((total) => {
    const [stock, added] = [all[total.index - 2], all[total.index - 1]];
    if (!stock || !added || stock.sentence !== total.sentence || !TOTAL.test(total.left)) return [];
    const isNew = added.part === 'added' || (added.part === 'delta' && added.direction > 0);
    if (!isNew || !BEFORE.test(stock.left) || stock.part === 'delta' || stock.part === 'added') return [];
    if (!isAlike(stock, added) || !isAlike(added, total)) return [];
    if ([stock, added, total].some(({ run, brackets }) => run.length > 1 || brackets.length > 0)) return [];
    return [
      claimOf(
        'sum-behind',
        [
          ['total', total],
          ['part', stock],
          ['part', added],
        ],
        { level: 'stated' },
      ),
    ];
  });
}
