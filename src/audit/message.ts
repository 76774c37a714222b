import type { Bilingual, Language } from '../model.ts';

/** What a message says of one case: as printed, or in the words of either language. */
export type Datum = string | number | Bilingual;

/** Fills `{name}` in a message template. @throws RangeError for a name without data, so that no test can miss it. */
export function fill(
  template: string,
  data: Readonly<Record<string, Datum>> = {},
  language: Language = 'zh',
): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name];
    if (value === undefined) throw new RangeError(`message has no value for {${name}}: ${template}`);
    return typeof value === 'object' ? value[language] : String(value);
  });
}
