import { judge } from '../../../arithmetic/judge.ts';
import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { spanOf, term } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';

const ASSETS = /(?<!净|流动|固定|无形|非)资产(?:总[额计]|合计|总值)(?:[为是]|约|达|:)*$/;
const DEBTS = /(?<!流动|非)负债(?:总[额计]|合计)?(?:[为是]|约|达|:)*$/;
const NET = /净资产(?:总[额计]|合计)?(?:[为是]|约|达|:)*$/;
const MEMBERS = 12;

/** 资产总额A，负债总额B，净资产C: assets = liabilities + net assets (政府会计准则——基本准则, 财政部令第78号, arts. 26–43). */
export function netAssets(all: readonly Item[]): Claim[] {
  return flatMap(all, ({ index, level: assets }) => {
    if (!ASSETS.test(assets.left)) return [];
    const after = all
      .slice(index + 1, index + 1 + MEMBERS)
      .map(({ level }) => level)
      .filter(
        (other) => other.paragraph === assets.paragraph && commensurate(other.quantity, assets.quantity),
      );
    const [debts, ...twice] = after.filter(({ left }) => DEBTS.test(left));
    const [net, ...again] = after.filter(({ left }) => NET.test(left));
    if (!debts || !net || twice.length + again.length > 0) return [];
    const terms = [term('total', assets), term('part', debts), term('part', net)];
    return [judge({ kind: 'balance', form: 'other', span: spanOf(terms), terms, plausibility: 0.9 })];
  });
}
