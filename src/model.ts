/**
 * Every type that passes between the rooms: read → Document → extract → Report → audit → Finding[] → report.
 * Plain, readonly, JSON-serialisable data; no behaviour.
 */
export type * from './model/claim.ts';
export type * from './model/document.ts';
export type * from './model/fact.ts';
export type * from './model/finding.ts';
export type * from './model/indicator.ts';
export type * from './model/language.ts';
export type * from './model/meta.ts';
export type * from './model/quantity.ts';
export type * from './model/report.ts';
export type * from './model/section.ts';
export type * from './model/sheet.ts';
export type * from './model/span.ts';
export type * from './model/table.ts';
