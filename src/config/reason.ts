import { z } from 'zod';
import type { Language } from '../model.ts';
import { orIsIt } from './near.ts';

type Complaint = (issue: z.core.$ZodRawIssue) => string | undefined;

/**
 * What is wrong with an entry, in the words of the one who wrote it.
 * @param keys the entries there are, for one that is misspelt
 */
export function reasonsIn(language: Language, keys: readonly string[]): Complaint {
  const others = (language === 'zh' ? z.locales.zhCN() : z.locales.en()).localeError;
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  return (issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys
        .map((key) => {
          const hint = orIsIt(key, keys)[language];
          return say(
            `没有“${key}”这一项${hint && `，${hint}`}`,
            `there is no “${key}”${hint && `; ${hint.trim()}`}`,
          );
        })
        .join(say('，', ', '));
    if (issue.code === 'invalid_type' && issue.input === undefined) return say('缺少此项', 'is missing');
    if (issue.code === 'invalid_type' && issue.expected === 'string')
      return say('应为文字，数字和日期请加引号', 'must be text; put quotation marks around a number');
    if (issue.code === 'invalid_format' && issue.format === 'date')
      return say('应写成 2025-03-31 这样的日期', 'write the date as 2025-03-31');
    if (issue.code === 'invalid_value')
      return say(`应为 ${issue.values.join('、')} 之一`, `must be one of ${issue.values.join(', ')}`);
    const message = others(issue);
    return typeof message === 'string' ? message : message?.message;
  };
}
