import type { Bilingual } from '../model.ts';

/** What `gouji init` writes: every setting with its default, explained. */
export const TEMPLATES: Bilingual = {
  zh: `# 勾稽配置。放在运行 gouji 的文件夹中即自动生效；以 # 开头的是说明，不起作用。

# 输出语言：zh 或 en
lang: zh

# 评价办法：自带的 national-2020、hunan、hubei、anhui、sichuan、yunnan，或自编文件的路径；
# 不写则据报告的单位、标题和所引文件识别，none 为不用。改变了什么见 gouji rules --profile <名称>
# profile: hunan

# 有此等级以上的问题时，退出状态为 1：error、warning、info；never 为从不
failOn: error

# 停用规则、改等级或改选项。全部规则见 gouji rules，选项见 gouji explain <规则>
rules: {}
#  stray-space: off
#  repeated-words: info

# 经核实不作为问题的原文：写明规则、原文（出错的字，或所在的整句、表中一行）、理由和日期；
# 加 unit 或 file 则只对该单位或该文件有效。不再适用时会提示删去
ignore: []
#  - rule: repeated-words
#    quote: 高高
#    reason: 人名，无误
#    date: 2025-03-31
#    unit: 临江区文化馆

# 各问题的处理状态：待核实、已确认、整改中、已整改、不予整改、误报。
# 指纹（fingerprint）见整改清单（.csv）末列，或 gouji audit --format json 的输出；修改报告后指纹不变
judgements: []
#  - fingerprint: 0123456789abcdef
#    unit: 临江区文化馆
#    status: 已确认
#    reason: 单位已书面说明
#    date: 2025-03-31
`,
  en: `# Settings of gouji, used by every run in this folder; lines that begin with # are explanations.

# language of the output: zh or en
lang: en

# evaluation scheme: national-2020, hunan, hubei, anhui, sichuan, yunnan, or the path of your own; otherwise recognised
# from the report, none for none. What one changes: gouji rules --profile <name>
# profile: hunan

# exit status 1 from this level on: error, warning, info, never
failOn: error

# switch a rule off, change its level or its options; see gouji rules and gouji explain <rule>
rules: {}
#  stray-space: off
#  repeated-words: info

# passages that were looked into and are no problem: rule, quotation (the words, their sentence or their row), reason, date;
# with unit or file for that unit or file alone. You are told when one no longer applies
ignore: []
#  - rule: repeated-words
#    quote: 高高
#    reason: the name of a person
#    date: 2025-03-31
#    unit: 临江区文化馆

# what has become of a finding: to be verified, confirmed, in progress, corrected, accepted, false alarm.
# Its fingerprint, the same over edits of the report, is in the last column of the .csv and in the JSON
judgements: []
#  - fingerprint: 0123456789abcdef
#    unit: 临江区文化馆
#    status: confirmed
#    reason: confirmed by the unit in writing
#    date: 2025-03-31
`,
};
