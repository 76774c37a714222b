import type { LeftRow } from '../../batch/follow-up.ts';
import type { AuditResult } from '../../batch/result.ts';
import type { Language } from '../../model.ts';
import type { Setting } from '../format.ts';
import { type Kept, keep, keptText } from '../kept.ts';
import { escaped } from '../printable.ts';

/** Ids of the elements of a page that hold data. */
export const HEAD = 'result';
export const FILE = 'file';

/** What a page with results knows of the run. */
export interface Run {
  readonly schema: AuditResult['schema'];
  readonly version: string;
  readonly language: Language;
  readonly compared: boolean;
  readonly left: readonly LeftRow[];
}

/** Where the results go in the viewer. */
export const PLACE = '<!--results-->';

/** A page that shows these results, complete in itself: the viewer with the results in it. */
export async function* html(result: AuditResult, setting: Setting): AsyncGenerator<string> {
  const { schema, version, files } = result;
  const { language, viewer, compared = false, left = [] } = setting;
  if (viewer === undefined) throw new Error('no viewer to write the results into');
  const [before = '', after = ''] = viewer().split(PLACE);
  const run: Run = { schema, version, language, compared, left };
  yield before + element(HEAD, JSON.stringify(run));
  for (const file of files) yield fileElement(await keep(file));
  yield after;
}

/** A report as an element of the page. */
const fileElement = (kept: Kept): string => element(FILE, keptText(kept));

const element = (kind: string, json: string): string =>
  `<script type="application/json" data-kind="${kind}">${escaped(json).replaceAll('<', '\\u003c')}</script>\n`;
