import { listedRows } from '../report/listed.ts';
import { change, say } from './desk.ts';

/** Takes a workbook as an earlier list of discrepancies; false where it is none. */
export async function readListed(file: Blob): Promise<boolean> {
  const rows = await listedRows(new Uint8Array(await file.arrayBuffer()), 'xlsx').catch(() => null);
  if (!rows) return false;
  change({
    listed: rows,
    notice: say(
      `已读入整改清单，共 ${rows.length} 行：所填内容按问题带入，已消失的和新增的会标出`,
      `the earlier list was read (${rows.length} rows): what was filled in is kept, what is new or gone is marked`,
    ),
  });
  return true;
}
