import type { AuditOptions } from '../audit/audit.ts';
import type { Scheme } from '../audit/scheme.ts';
import type { Config, Profile } from './schema.ts';

/** What a configuration makes of the rules. */
export const auditOptions = ({ lang, rules }: Config): AuditOptions => ({
  language: lang,
  ...settingsOf(rules),
});

/** A profile as the audit takes it. */
export const schemeFrom = ({ name, title, status, recognise, rules }: Profile): Scheme => ({
  name,
  title,
  status,
  ...recognise,
  ...settingsOf(rules),
});

function settingsOf(rules: Config['rules']): Pick<Scheme, 'severities' | 'options'> {
  const settings = Object.entries(rules).map(
    ([id, setting]) => [id, typeof setting === 'string' ? { severity: setting } : setting] as const,
  );
  return {
    severities: Object.fromEntries(
      settings.flatMap(([id, { severity }]) => (severity === undefined ? [] : [[id, severity]])),
    ),
    options: Object.fromEntries(
      settings.flatMap(([id, setting]) =>
        'options' in setting && setting.options !== undefined ? [[id, setting.options]] : [],
      ),
    ),
  };
}
