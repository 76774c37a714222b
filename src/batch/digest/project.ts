import { fold } from '../../extract/fold.ts';
import type { Report } from '../../model.ts';

/** 项目名称：农村饮水项目, in a form or in a line. */
const NAMED = /项目名称[：:\t |]{1,4}([^\t\n|，。；]{4,50})/gu;
/** What a title says besides the name of its project. */
const AROUND =
  /关于|20\d\d年度?|二[〇○零]..年度?|[“”"‘’《》「」]|(?:支出)?(?:预算)?绩效.*$|(?:支出)?(?:自评|评价).{0,6}$/gu;

/** The name of a project in one spelling, without years, quotation marks, the unit and a closing 项目. */
export function projectKey(name: string, units: readonly string[] = []): string {
  const bare = fold(name).replace(/\s+|\([^()]*\)/g, '');
  const own = units.reduce((rest, unit) => rest.replace(unit, ''), bare);
  return own
    .replace(AROUND, '')
    .replace(/^[:：、]+/u, '')
    .replace(/(?:支出)?项目(?:支出|资金|经费)?$/u, '');
}

/** Shorter names may be of anything. */
const SHORTEST = 4;

/** The project that a report is about; null where it is about a whole unit, or about several projects. */
export function projectOf({ meta, document: { text } }: Report): string | null {
  if (meta.kind !== 'project' && meta.kind !== 'fund') return null;
  const units = meta.entities.map(({ name }) => name);
  const named = new Set([...text.matchAll(NAMED)].map(([, name]) => projectKey(name!, units)).filter(isName));
  if (named.size > 1) return null;
  const [only = projectKey(meta.title, units)] = named;
  return isName(only) ? only : null;
}

export const isName = (name: string): boolean =>
  name.length >= SHORTEST && /^[\p{Script=Han}\w+·]+$/u.test(name);
