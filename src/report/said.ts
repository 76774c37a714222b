import type { AuditResult } from '../batch/result.ts';
import type { FindingRecord } from '../batch/summary.ts';
import type { Correction, Language, Related, Where } from '../model.ts';
import { place } from './place.ts';

/** 找到7份文件，审核5份，无法读取1份，跳过1份: every file of a run, by what became of it. */
export function filesSaid(
  { summary: { files, unreadable }, passedOver = [] }: Pick<AuditResult, 'summary' | 'passedOver'>,
  language: Language,
): string {
  const skipped = passedOver.length;
  const all = files + skipped;
  const audited = files - unreadable;
  if (language === 'en')
    return `${all} files, ${audited} audited, ${unreadable} unreadable${skipped > 0 ? `, ${skipped} passed over` : ''}`;
  return `${skipped > 0 ? '找到' : '共'}${all}份文件，审核${audited}份，无法读取${unreadable}份${skipped > 0 ? `，跳过${skipped}份` : ''}`;
}

/** 公用经费应为230.84万元（数字颠倒，改后占比也相符） */
export const correctionSaid = (
  { text, reason }: Pick<Correction, 'text' | 'reason'>,
  language: Language,
): string => (language === 'zh' ? `${text}（${reason}）` : `${text} (${reason})`);

/** A longer quotation, or one over several cells, says less than its place. */
const LONGEST = 40;

/** A place beside a finding: what it is, the words that stand there, and where they do, if that is elsewhere. */
export function besideSaid(
  { message, quote, where }: Related,
  finding: Pick<FindingRecord, 'where'>,
  language: Language,
): string {
  const zh = language === 'zh';
  const isShort = quote.length <= LONGEST && !/[\t\n]/.test(quote);
  const words = isShort && !message.includes(quote) ? `${message}${zh ? '：' : ': '}“${quote}”` : message;
  if (isShort && (isBeside(where, finding.where) || isNamed(where, message))) return words;
  const there = place(where, language);
  return zh ? `${words}（${there}）` : `${words} (${there})`;
}

const isBeside = (a: Where, b: Where): boolean => a.line === b.line;

/** 财政拨款 needs no row 其中：财政拨款. */
const isNamed = ({ named }: Where, message: string): boolean =>
  named !== null && named.row !== '' && (named.row.includes(message) || message.includes(named.row));
