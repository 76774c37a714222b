import picocolors from 'picocolors';
import { rules } from '../../rules/index.ts';
import type { Rule } from '../audit/rule.ts';
import type { Language } from '../model.ts';
import { wrap } from '../report/width.ts';
import { SEVERITY } from '../report/words.ts';
import { rulePage } from './package.ts';
import { screen } from './screen.ts';
import { unknownRule } from './unknown-rule.ts';
import { EXIT, oneOf } from './usage.ts';

/** The page of a rule in the terminal: headings stand out, the fences of its examples go. */
export async function explainCommand(id: string, flags: { lang?: string }): Promise<number> {
  const language = oneOf('--lang', flags.lang ?? 'zh', ['zh', 'en']);
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw unknownRule(id);
  const { colour } = screen();
  // In a pipe a line stays a line.
  const width = process.stdout.columns ?? Number.POSITIVE_INFINITY;
  const { bold, dim, yellow } = picocolors.createColors(colour);
  const [title, ...page] = rulePage(id)
    .replace(/\n{3,}/g, '\n\n')
    .split('\n');
  let fence = '';
  const lines = page.flatMap((line) => {
    const mark = /^```(\w*)/.exec(line);
    if (mark) {
      fence = mark[1]!;
      return [];
    }
    if (fence === 'md')
      return (line.startsWith('|') || line === '' ? [line] : wrap(line, width - 4)).map(
        (part) => `  ${dim('│')} ${part}`,
      );
    if (fence === 'findings') return [`  ${yellow('→')} ${line}`];
    if (line === '') return [line];
    return line.startsWith('#') ? [bold(heading(line, language))] : wrap(line, width);
  });
  const head = [
    bold(language === 'zh' ? heading(title!, 'zh') : `${id} ${rule.title.en}`),
    ...about(rule, language),
  ];
  process.stdout.write(`${[...head.flatMap((line) => wrap(line, width)), ...lines].join('\n').trimEnd()}\n`);
  return EXIT.sound;
}

/** The level and, for who does not read the page, what it rests on and what to do. */
const about = ({ severity, basis, advice }: Rule, language: Language): string[] =>
  language === 'zh'
    ? [`等级：${SEVERITY[severity].zh}（${severity}）`]
    : [`Level: ${severity}`, `Basis: ${basis.en}`, `What to do: ${advice.en}`];

const HEADINGS: Readonly<Record<string, string>> = {
  为什么: 'Why',
  正确: 'Right',
  错误: 'Wrong',
  选项: 'Options',
  不查什么: 'What it does not check',
};

function heading(line: string, language: Language): string {
  const words = line.replace(/^#+ /, '');
  return language === 'en' ? (HEADINGS[words] ?? words) : words;
}
