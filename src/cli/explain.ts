import picocolors from 'picocolors';
import { rules } from '../../rules/index.ts';
import { audit } from '../audit/audit.ts';
import type { Rule } from '../audit/rule.ts';
import { extract } from '../extract/index.ts';
import type { Language, Severity } from '../model.ts';
import { read } from '../read/index.ts';
import { wrap } from '../report/width.ts';
import { SEVERITY } from '../report/words.ts';
import { type Example, readRulePage } from './rule-page.ts';
import { screen } from './screen.ts';
import { unknownRule } from './unknown-rule.ts';
import { EXIT, oneOf } from './usage.ts';

/** So many examples are shown before anything else. */
const FIRST = 3;

/** What follows the examples, in this order; in English by the names behind. */
const HEADINGS: readonly (readonly [string, string])[] = [
  ['为什么', 'Why'],
  ['不查什么', 'What it does not check'],
  ['选项', 'Options'],
  ['正确', 'Right'],
];

/** The page of a rule in the terminal: what it says, three examples, then the rest of the page. */
export async function explainCommand(id: string, flags: { lang?: string }): Promise<number> {
  const language = oneOf('--lang', flags.lang ?? 'zh', ['zh', 'en']);
  const zh = language === 'zh';
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw unknownRule(id);
  const { opening, sections, wrong } = readRulePage(id);
  const { bold } = picocolors.createColors(screen().colour);
  // In a pipe a line stays a line.
  const width = process.stdout.columns ?? Number.POSITIVE_INFINITY;
  const broken = (text: string) => text.split('\n').flatMap((line) => wrap(line, width));
  const rest = HEADINGS.flatMap(([heading, english]) => [
    '',
    bold(zh ? heading : english),
    '',
    ...body(sections.get(heading) ?? '', language, width),
  ]);
  const examples = zh ? wrong : wrong.map((example) => inEnglish(example, rule));
  const more = examples.slice(FIRST);
  const lines = [
    bold(zh ? `${rule.title.zh}（${id}）` : `${rule.title.en} (${id})`),
    ...broken(opening[language]),
    ...broken(about(rule, language)),
    ...examples
      .slice(0, FIRST)
      .flatMap((example, index) => [
        '',
        bold(zh ? `例${index + 1}` : `Example ${index + 1}`),
        '',
        ...shown(example, language, width),
      ]),
    ...rest,
    ...(more.length > 0 ? ['', bold(zh ? '其他错误示例' : 'More wrong examples')] : []),
    ...more.flatMap((example) => ['', ...shown(example, language, width)]),
  ];
  process.stdout.write(
    `${lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trimEnd()}\n`,
  );
  return EXIT.sound;
}

/** The page tells its findings in Chinese: they are found again. */
function inEnglish(example: Example, rule: Rule): Example {
  const report = extract(read('example.md', new TextEncoder().encode(example.markdown)));
  const found = audit(report, [rule], { language: 'en' });
  const findings = found.map(({ severity, message }) => `${severity}: ${message}`);
  return findings.length > 0 ? { ...example, findings } : example;
}

/** `error 3:3-3:9 …` without its place, which means nothing where the lines are not counted. */
const withoutPlace = (finding: string, language: Language): string =>
  finding.replace(/^(error|warning|info) (?:\d+:\d+-\d+:\d+|[A-Z]+\d+) /, (_, level: Severity) =>
    language === 'zh' ? `${SEVERITY[level].zh}：` : `${level}: `,
  );

const about = ({ severity, basis, advice }: Rule, language: Language): string =>
  language === 'zh'
    ? `等级：${SEVERITY[severity].zh}（${severity}）。整改办法：${advice.zh}`
    : `Level: ${severity}. Basis: ${basis.en}. What to do: ${advice.en}`;

function shown({ markdown, findings }: Example, language: Language, width: number): string[] {
  const { dim, yellow } = picocolors.createColors(screen().colour);
  const report = markdown
    .split('\n')
    .flatMap((line) => (line.startsWith('|') || line === '' ? [line] : wrap(line, width - 4)))
    .map((line) => `  ${dim('│')} ${line}`.trimEnd());
  const told = findings
    .filter((finding) => finding !== '')
    .flatMap((finding) => wrap(withoutPlace(finding, language), width - 4))
    .map((line, index) => `  ${yellow(index === 0 ? '→' : ' ')} ${line}`);
  return [...report, ...told];
}

/** A section as it is read: the reports in it without their fences. */
function body(section: string, language: Language, width: number): string[] {
  return section
    .split(/```md\n([\s\S]*?)```/)
    .flatMap((piece, at) =>
      at % 2 === 1
        ? shown({ markdown: piece.trimEnd(), findings: [] }, language, width)
        : piece.split('\n').flatMap((line) => (line === '' ? [line] : wrap(line, width))),
    );
}
