import type { Bilingual, Language } from '../model.ts';

/** What a message says of one case: as printed, or in the words of either language. */
export type Datum = string | number | Bilingual;

type Data = Readonly<Record<string, Datum>>;

const NAME = /\{(\w+)\}/g;

/** The names in a template, `{name}`, for which there are no data. */
export const lacking = (template: string, data: Data = {}): string[] =>
  [...template.matchAll(NAME)].map(([, name]) => name!).filter((name) => data[name] === undefined);

/** A message template with its data; null where one is lacking. */
export function fill(template: string, data: Data = {}, language: Language = 'zh'): string | null {
  if (lacking(template, data).length > 0) return null;
  return template.replace(NAME, (_, name: string) => {
    const value = data[name]!;
    return typeof value === 'object' ? value[language] : String(value);
  });
}
