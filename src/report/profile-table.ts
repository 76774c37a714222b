import type { Profile } from '../config/schema.ts';

/** What a profile changes, rule by rule, and what it rests on. */
export function profileTable({ name, title, source, status, rules }: Profile): string {
  const changes = Object.entries(rules).flatMap(([id, setting]) => {
    if (typeof setting === 'string') return [`  ${id}  等级改为 ${setting}`];
    const severity = setting.severity === undefined ? [] : [`  ${id}  等级改为 ${setting.severity}`];
    const options = Object.entries(setting.options ?? {}).map(
      ([option, value]) => `  ${id}  ${option} = ${JSON.stringify(value)}`,
    );
    return [...severity, ...options];
  });
  return [
    `${name}  ${title}`,
    `依据：${source}（${status}）`,
    ...(changes.length > 0 ? changes : ['  不改变任何规则']),
  ]
    .join('\n')
    .concat('\n');
}
