import { z } from 'zod';
import type { Language } from '../model.ts';
import { orIsIt } from './near.ts';

type Complaint = (issue: z.core.$ZodRawIssue) => string | undefined;

/** What a value is called by people who do not write programs. */
const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项前写“- ”，或写在 [ ] 内）',
  object: '若干项“名称: 值”',
  record: '若干项“名称: 值”',
};

/**
 * What is wrong with an entry, in the words of the one who wrote it.
 * @param keys the entries there are, for one that is misspelt
 */
export function reasonsIn(language: Language, keys: readonly string[]): Complaint {
  const others = (language === 'zh' ? z.locales.zhCN() : z.locales.en()).localeError;
  // of words that may be written in two languages those of this one
  const own = (values: readonly unknown[]) => {
    const spoken = values.filter((value) => /\p{Script=Han}/u.test(String(value)) === (language === 'zh'));
    return spoken.length > 0 ? spoken : values;
  };
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
    if (issue.code === 'invalid_type') {
      const wanted = TYPES[issue.expected] ?? issue.expected;
      if (issue.input === undefined) return say(`缺少此项，应为${wanted}`, 'is missing');
      if (issue.expected === 'string')
        return say('应为文字，数字和日期请加引号', 'must be text; put quotation marks around a number');
      if (language === 'zh') return `应为${wanted}，而写的是${shown(issue.input)}`;
    }
    if (issue.code === 'invalid_format' && issue.format === 'date')
      return say('应写成 2025-03-31 这样的日期', 'write the date as 2025-03-31');
    if (issue.code === 'invalid_value')
      return say(
        `应为 ${own(issue.values).join('、')} 之一`,
        `must be one of ${own(issue.values).join(', ')}`,
      );
    const message = others(issue);
    return typeof message === 'string' ? message : message?.message;
  };
}

function shown(input: unknown): string {
  if (Array.isArray(input)) return '列表';
  if (input === null) return '空白';
  return typeof input === 'object' ? '若干项“名称: 值”' : `“${String(input)}”`;
}
