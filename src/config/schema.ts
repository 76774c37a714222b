import { z } from 'zod';
import { Ignored, Judged } from '../batch/decision.ts';

const Level = z.enum(['off', 'info', 'warning', 'error']);

const RuleSetting = z.union([
  Level,
  z.strictObject({
    severity: Level.optional().describe('off 停用，或改为 info、warning、error'),
    options: z.record(z.string(), z.unknown()).optional().describe('选项，见 gouji explain <规则>'),
  }),
]);

/** The form of a profile: what a province or a bureau asks for, as settings of rules, with its source. */
export const Profile = z.strictObject({
  name: z.string().min(1).describe('名称，用于 --profile'),
  title: z.string().min(1).describe('评价办法的名称'),
  source: z.string().min(1).describe('依据的文件或公开表样'),
  status: z.enum(['已核实', '未核实']).describe('依据是否已核对原文'),
  recognise: z
    .strictObject({
      regions: z.array(z.string().min(2)).default([]).describe('省、市、县名，出现在标题或单位名称中即适用'),
      documents: z.array(z.string().min(3)).default([]).describe('文件名称或文号，报告引用即适用'),
    })
    .prefault({})
    .describe('未指定评价办法时，凭什么识别适用的报告'),
  rules: z.record(z.string(), RuleSetting).default({}).describe('停用规则、改等级或改选项'),
});

export type Profile = z.infer<typeof Profile>;

/** The form of gouji.yaml. */
export const Config = z
  .strictObject({
    $schema: z.string().optional(),
    profile: z.string().optional().describe('评价办法：自带的名称，或自编文件的路径'),
    lang: z.enum(['zh', 'en']).default('zh').describe('输出语言'),
    failOn: z
      .enum(['error', 'warning', 'info', 'never'])
      .default('error')
      .describe('有此等级以上的问题时，退出状态为 1'),
    rules: z.record(z.string(), RuleSetting).default({}).describe('停用规则、改等级或改选项'),
    ignore: z.array(Ignored).default([]).describe('经核实不作为问题的原文'),
    judgements: z.array(Judged).default([]).describe('各问题的处理状态'),
  })
  .meta({ title: 'gouji.yaml' });

export type Config = z.infer<typeof Config>;
