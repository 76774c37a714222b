import { z } from 'zod';
import { Ignored, Judged } from '../audit/decision.ts';

const Level = z.enum(['off', 'info', 'warning', 'error']);

const RuleSetting = z.union([
  Level,
  z.strictObject({
    severity: Level.optional().describe('off 停用，或改为 info、warning、error'),
    options: z.record(z.string(), z.unknown()).optional().describe('选项，见 gouji explain <规则>'),
  }),
]);

/** The form of gouji.yaml. */
export const Config = z
  .strictObject({
    $schema: z.string().optional(),
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
