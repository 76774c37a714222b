export type Language = 'zh' | 'en';
export type Bilingual = Readonly<Record<Language, string>>;
