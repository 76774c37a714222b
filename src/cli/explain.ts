import { closest, distance } from 'fastest-levenshtein';
import picocolors from 'picocolors';
import { rules } from '../../rules/index.ts';
import { rulePage } from './package.ts';
import { screen } from './screen.ts';
import { EXIT, UsageProblem } from './usage.ts';

/** The page of a rule in the terminal: headings stand out, the fences of its examples go. */
export async function explainCommand(id: string): Promise<number> {
  const ids = rules.map((rule) => rule.id);
  if (!ids.includes(id)) {
    const near = closest(id, ids);
    const isNear = distance(id, near) * 2 <= near.length;
    throw new UsageProblem({
      zh: `没有规则“${id}”，${isNear ? `是否指 ${near}？` : ''}全部规则见 gouji rules`,
      en: `no rule “${id}”${isNear ? `; did you mean ${near}?` : '.'} See gouji rules`,
    });
  }
  const { bold, dim, yellow } = picocolors.createColors(screen().colour);
  let fence = '';
  const lines = rulePage(id)
    .replace(/\n{3,}/g, '\n\n')
    .split('\n')
    .flatMap((line) => {
      const mark = /^```(\w*)/.exec(line);
      if (mark) {
        fence = mark[1]!;
        return [];
      }
      if (fence === 'md') return [`  ${dim('│')} ${line}`];
      if (fence === 'findings') return [`  ${yellow('→')} ${line}`];
      return [line.startsWith('#') ? bold(line.replace(/^#+ /, '')) : line];
    });
  process.stdout.write(`${lines.join('\n').trimEnd()}\n`);
  return EXIT.sound;
}
