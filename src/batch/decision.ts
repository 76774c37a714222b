import { z } from 'zod';
import { STATUSES, statusOf } from './status.ts';

const Day = z.iso.date().describe('日期，如 2025-03-31');

/** A passage that has been looked into and is no problem. */
export const Ignored = z.strictObject({
  rule: z.string().describe('规则'),
  quote: z.string().min(1).describe('原文：出错的字、它所在的一句或表中一行'),
  reason: z.string().min(1).describe('理由'),
  date: Day,
  file: z.string().optional().describe('只对路径以此结尾的文件有效'),
  unit: z.string().optional().describe('只对此单位的报告有效'),
});

/** What has become of a finding. */
export const Judged = z.strictObject({
  fingerprint: z.string().describe('问题的指纹，见 JSON 输出'),
  status: z
    .enum([...STATUSES.zh, ...STATUSES.en])
    .transform(statusOf)
    .describe('处理状态，中英文均可'),
  reason: z.string().optional().describe('说明'),
  date: Day.optional(),
  unit: z.string().optional().describe('只对此单位的报告有效'),
  file: z.string().optional().describe('只对路径以此结尾的文件有效'),
});

export type Ignored = z.infer<typeof Ignored>;
export type Judged = z.infer<typeof Judged>;
