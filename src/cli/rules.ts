import { rules } from '../../rules/index.ts';
import { profileTable } from '../report/profile-table.ts';
import { rulesTable } from '../report/rules-table.ts';
import { readProfile } from './profile.ts';
import { screen } from './screen.ts';
import { EXIT, oneOf } from './usage.ts';

export async function rulesCommand(flags: {
  format: string;
  lang?: string;
  profile?: string;
}): Promise<number> {
  const format = oneOf('--format', flags.format, ['pretty', 'json']);
  const language = oneOf('--lang', flags.lang ?? 'zh', ['zh', 'en']);
  if (flags.profile !== undefined) {
    const profile = await readProfile(flags.profile, language);
    process.stdout.write(
      format === 'json' ? `${JSON.stringify(profile, null, 2)}\n` : profileTable(profile, rules),
    );
    return EXIT.sound;
  }
  const listed = rules.map(({ id, title, group, severity, basis }) => ({
    id,
    title,
    group,
    severity,
    basis,
  }));
  process.stdout.write(
    format === 'json' ? `${JSON.stringify(listed, null, 2)}\n` : rulesTable(rules, language, screen().colour),
  );
  return EXIT.sound;
}
