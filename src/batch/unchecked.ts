import type { Notice } from '../model.ts';
import type { AuditedFile } from './result.ts';

/** Notices that say that much of a report could not be checked: silence about it is no clean bill. */
const CODES: ReadonlySet<string> = new Set([
  'largely-pictures',
  'body-text-missing',
  'fonts-undecodable',
  'no-figures',
  'pages-scanned',
]);

export const NO_FIGURES: Notice = {
  code: 'no-figures',
  message: {
    zh: '未能核对：全文没有数字，请核对是否误传，或数字是否在图片中',
    en: 'not checked: there is no figure in it; is it the right file, or are its figures in pictures?',
  },
};

/** The same where dates, document numbers and the like are the only digits. */
export const ONLY_DATES: Notice = {
  code: 'no-figures',
  message: {
    zh: '数字未能核对：全文除日期、编号外没有数字，请核对是否误传，或数字是否在图片中',
    en: 'no figure checked: only dates and numbers of documents in it; are its figures in pictures?',
  },
};

/** What of a file could not be checked; nothing for most. */
export const unchecked = <N extends { readonly code: string }>(notices: readonly N[]): N[] =>
  notices.filter(({ code }) => CODES.has(code));

/** Whether nothing in a report could be held against anything, so that its silence is no clean bill. */
export const isUnchecked = ({
  coverage,
  standards,
  notices,
}: Pick<AuditedFile, 'coverage' | 'standards' | 'notices'>): boolean =>
  unchecked(notices).length > 0 || (coverage.bound === 0 && standards.assessed === 0);
