import type { AuditResult } from '../../batch/result.ts';
import type { Setting } from '../format.ts';
import { list } from '../list.ts';
import { book } from './book.ts';
import { kinds, notes, unread } from './closing.ts';
import { folder } from './folder.ts';
import { overview } from './overview.ts';
import { checkings, openFigures, unapplied } from './papers.ts';

/** The list of discrepancies with everything that stands behind it, as a workbook. */
export const workbook = (result: AuditResult, setting: Setting): AsyncGenerator<Uint8Array> =>
  book([
    list(result, setting),
    overview(result, setting),
    ...(result.files.length > 1 ? [folder(result, setting)] : []),
    checkings(result, setting),
    openFigures(result, setting),
    unapplied(result, setting),
    kinds(result, setting),
    unread(result, setting),
    notes(result, setting),
  ]);
