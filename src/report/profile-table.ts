import { z } from 'zod';
import type { AnyRule } from '../audit/rule.ts';
import type { Profile } from '../config/schema.ts';
import { SEVERITY } from './words.ts';

/** What a profile changes, rule by rule, and what it rests on. */
export function profileTable(profile: Profile, rules: readonly AnyRule[]): string {
  const { name, title, source, status, recognise } = profile;
  const known = [...recognise.regions, ...recognise.documents];
  const changes = Object.entries(profile.rules).flatMap(([id, setting]) => {
    const rule = rules.find((candidate) => candidate.id === id);
    const { severity, options = {} } = typeof setting === 'string' ? { severity: setting } : setting;
    return [
      '',
      `${id}  ${rule?.title.zh ?? ''}`,
      ...(severity ? [`  等级改为${severity === 'off' ? '不查' : SEVERITY[severity].zh}`] : []),
      ...Object.entries(options).flatMap(([option, value]) => changed(option, value, rule)),
    ];
  });
  return [
    `${name}  ${title}`,
    `依据：${source}（${status}）`,
    ...(known.length > 0 ? [`识别：标题、单位名称或所引文件中有 ${known.join('、')}`] : []),
    ...(changes.length > 0 ? changes : ['', '不改变任何规则']),
    '',
  ].join('\n');
}

/** An option, what it means, its value, and what it would be otherwise. */
function changed(option: string, value: unknown, rule: AnyRule | undefined): string[] {
  const schema = rule?.options?.shape[option];
  const meaning = schema instanceof z.ZodType ? schema.description : undefined;
  const usual = (rule?.options?.parse({}) as Record<string, unknown> | undefined)?.[option];
  return [`  ${option}  ${meaning ?? ''}`, `    ${shown(value)}（不用此办法时为 ${shown(usual)}）`];
}

/** A value as a person reads it: 产出 50、效益 30. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? value.map(shown).join('、') : '无';
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value)
    .map((one) => (Array.isArray(one) ? `（${one.join('/')}）` : String(one)))
    .join(' ');
}
