import { readFile } from 'node:fs/promises';
import { rules } from '../../rules/index.ts';
import type { AuditOptions } from '../audit/audit.ts';
import { orIsIt } from '../config/near.ts';
import { schemeFrom } from '../config/options.ts';
import { ConfigProblem, parseProfile } from '../config/parse.ts';
import type { Profile } from '../config/schema.ts';
import type { Language } from '../model.ts';
import { profileNames, shippedProfile } from './package.ts';
import { UsageProblem } from './usage.ts';

/** `--profile none`: no scheme, whatever the report is. */
const NONE = 'none';

/** The scheme to go by: the one asked for, or those that ship with the program to recognise a report by. */
export async function schemesFor(
  asked: string | undefined,
  language: Language,
): Promise<Pick<AuditOptions, 'scheme' | 'schemes'>> {
  if (asked === NONE) return {};
  if (asked !== undefined) return { scheme: schemeFrom(await readProfile(asked, language)) };
  return { schemes: profileNames().map((name) => schemeFrom(parseProfile(shippedProfile(name), rules))) };
}

/** A profile that ships with the program, by its name, or a person's own, by its path. */
export async function readProfile(asked: string, language: Language): Promise<Profile> {
  const shipped = profileNames();
  const source = shipped.includes(asked)
    ? shippedProfile(asked)
    : await readFile(asked, 'utf8').catch(() => {
        throw new UsageProblem({
          zh: `没有评价办法“${asked}”，${orIsIt(asked, shipped).zh}自带的有 ${shipped.join('、')}；自编的请写文件路径`,
          en: `no profile “${asked}”; ${orIsIt(asked, shipped).en}there are ${shipped.join(', ')}; give the path of your own`,
        });
      });
  try {
    return parseProfile(source, rules, language);
  } catch (cause) {
    if (!(cause instanceof ConfigProblem)) throw cause;
    throw new UsageProblem({
      zh: `评价办法 ${asked} 有误：${cause.lines.join('；')}`,
      en: `profile ${asked}: ${cause.lines.join('; ')}`,
    });
  }
}
