import type { AuditedFile } from '../../batch/result.ts';

/** Kinds whose copies take no remarks: what is printed has no place for them, and a workbook is not written here. */
const WITHOUT: ReadonlySet<string | undefined> = new Set(['pdf', 'xlsx', 'xls']);

/** Whether a copy of a file can take remarks. */
export const takesRemarks = ({ format }: Pick<AuditedFile, 'format'>): boolean => !WITHOUT.has(format);
