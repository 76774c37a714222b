import type { Bilingual, Language } from '../model.ts';

/** Where a person stands with a finding; kept over re-runs by fingerprint, in Chinese whatever the language. */
const WORDS = [
  { zh: '待核实', en: 'to be verified' },
  { zh: '已确认', en: 'confirmed' },
  { zh: '整改中', en: 'in progress' },
  { zh: '已整改', en: 'corrected' },
  { zh: '已整改（待复核）', en: 'corrected (to be checked)' },
  { zh: '不予整改', en: 'accepted' },
  { zh: '误报', en: 'false alarm' },
] as const satisfies readonly Bilingual[];

/** As they are offered to choose from. */
export const STATUSES: Readonly<Record<Language, readonly string[]>> = {
  zh: WORDS.map(({ zh }) => zh),
  en: WORDS.map(({ en }) => en),
};

/** In the words of a language; what a person put in place of a status stays as it is. */
export const statusIn = (status: string, language: Language): string =>
  WORDS.find(({ zh }) => zh === status)?.[language] ?? status;

/** A status as it is kept, written in either language. */
export const statusOf = (written: string): string => {
  const plain = written.trim().toLowerCase();
  return WORDS.find(({ zh, en }) => zh === plain || en === plain)?.zh ?? written.trim();
};

/** Nobody has to look at it any more. */
export const isSettled = (status: string | undefined): boolean => status === '误报' || status === '不予整改';

/** Somebody says that it was put right. */
export const isCalledCorrected = (status: string | undefined): boolean =>
  status?.startsWith('已整改') ?? false;
