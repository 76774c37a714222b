/** The classes that indicators are scored in, by a word of their names. */
export const CLASSES: readonly { readonly name: string; readonly words: RegExp }[] = [
  { name: '执行', words: /(?:预算|资金|经费)执行|执行率/ },
  { name: '决策', words: /决策/ },
  { name: '投入', words: /投入/ },
  { name: '过程', words: /过程/ },
  { name: '成本', words: /成本/ },
  { name: '产出', words: /产出/ },
  { name: '效益', words: /效益|效果/ },
  { name: '满意', words: /满意/ },
];

/** Classes that leave nothing out: the forms of 财预〔2020〕10号, of 财预〔2021〕101号, and of evaluations by others. */
export const SCHEMES: readonly (readonly string[])[] = [
  ['执行', '产出', '效益', '满意'],
  ['执行', '成本', '产出', '效益', '满意'],
  ['决策', '过程', '产出', '效益'],
  ['决策', '过程', '产出', '效益', '满意'],
  ['投入', '过程', '产出', '效益'],
  ['投入', '过程', '产出', '效益', '满意'],
];
