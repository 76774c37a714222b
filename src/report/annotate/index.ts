import type { AuditedFile } from '../../batch/result.ts';
import type { WordOptions } from '../../read/docx/index.ts';
import { isWord } from '../../read/kinds.ts';
import type { Output, Setting } from '../format.ts';
import { annotatedDocx } from './docx.ts';
import { remarksOf } from './remark.ts';
import { annotatedText } from './text.ts';

/**
 * A copy of a report with a remark at every finding.
 * @param bytes of the report that was audited
 * @param date of the remarks
 */
export function annotated(
  file: AuditedFile,
  bytes: Uint8Array,
  setting: Setting,
  date: string,
  options: WordOptions = {},
): Output {
  return isWord(bytes)
    ? annotatedDocx(bytes, remarksOf(file, setting), date, options)
    : annotatedText(file, bytes, setting);
}
