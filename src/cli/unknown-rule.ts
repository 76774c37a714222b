import { rules } from '../../rules/index.ts';
import { orIsIt } from '../config/near.ts';
import { UsageProblem } from './usage.ts';

/** No rule of this id; one of a near id, or those whose title has the word: 合计. */
export function unknownRule(id: string): UsageProblem {
  const ids = rules.map((rule) => rule.id);
  const titled = rules.filter(({ title }) => id !== '' && title.zh.includes(id)).map((rule) => rule.id);
  const { zh, en } = orIsIt(id, ids);
  const [named] = titled;
  return new UsageProblem({
    zh: `没有规则“${id}”，${named ? `标题中有此词的是 ${titled.join('、')}；` : zh}全部规则见 gouji rules`,
    en: `no rule “${id}”; ${named ? `it stands in the title of ${titled.join(', ')}; ` : en}see gouji rules`,
  });
}
