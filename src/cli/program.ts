import { Command, CommanderError, Option } from 'commander';
import type { Language } from '../model.ts';
import { displayWidth } from '../report/width.ts';
import { version } from './package.ts';
import { EXIT, languageOf, UsageProblem } from './usage.ts';

/** Runs the program. Each command is loaded only when it is called. @returns the exit status. */
export async function run(argv: readonly string[]): Promise<number> {
  const language = languageOf(argv);
  let status: number = EXIT.sound;
  const ends = (result: number) => {
    status = result;
  };
  try {
    await program(ends).parseAsync(argv, { from: 'user' });
    return status;
  } catch (cause) {
    if (cause instanceof CommanderError) {
      if (cause.exitCode === 0 || cause.code === 'commander.help') return EXIT.sound;
      return complain(mistake(cause, language));
    }
    if (cause instanceof UsageProblem) return complain(cause.reason[language]);
    throw cause;
  }
}

function complain(line: string): number {
  process.stderr.write(`gouji: ${line}\n`);
  return EXIT.usage;
}

function program(ends: (status: number) => void): Command {
  const gouji = new Command('gouji')
    .description('勾稽：读绩效自评报告，逐一复算其中的数字、比例、得分与编号，列出整改清单')
    .usage('<命令> [选项]')
    .version(version(), '-v, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示某个命令的帮助')
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      displayWidth,
      styleTitle: (title) => TITLES[title] ?? title,
      subcommandTerm: (subcommand) =>
        `${subcommand.name()} ${subcommand.usage().replace(/\[(options|选项)\] ?/, '')}`,
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === 'string' ? `${description}（默认 ${defaultValue}）` : description,
    })
    .addHelpText(
      'after',
      '\n退出状态：0 没有达到 --fail-on 的问题；1 有；2 未能按要求完成（用法、配置、文件无法读取）',
    );

  command(gouji, 'audit [路径...]', '审核报告：文件、文件夹或通配符；不写路径则审核自带的示例报告')
    .option('-o, --output <文件>', '写入文件，格式由扩展名定：.csv（整改清单）、.json；可重复', collect)
    .option('--format <格式>', '屏幕输出的格式：pretty、compact、json、ndjson', 'pretty')
    .option('--rule <规则=等级>', '停用规则或改等级，如 numbering-style-mixed=off；可重复', collect)
    .option('--severity <等级>', '只列此等级以上的问题：error、warning、info', 'info')
    .option('--fail-on <等级>', '有此等级以上的问题时退出状态为 1：error、warning、info、never')
    .option('--config <文件>', '配置文件，默认为当前文件夹的 gouji.yaml')
    .option(
      '--profile <名称或文件>',
      '评价办法：national-2020、hunan、hubei 等，或自编文件；不写则据报告识别，none 为不用',
    )
    .option('--baseline <文件>', '以前一次的 JSON 结果为基线，其中已有的问题不再列出')
    .addOption(revisions())
    .option('--cross-check', '用另一阅读器（mammoth）重读 Word 文件，列出只有一方读到的数字')
    .addOption(lang())
    .addOption(new Option('--annotate <文件夹>').hideHelp())
    .action(async (paths: string[], options) =>
      ends(await (await import('./audit.ts')).auditCommand(paths, options)),
    );

  command(gouji, 'extract <文件...>', '输出报告的结构（JSON）：章节、数字、关系、指标')
    .addOption(revisions())
    .addOption(lang())
    .action(async (paths: string[], options) =>
      ends(await (await import('./extract.ts')).extractCommand(paths, options)),
    );

  command(gouji, 'rules', '列出全部规则')
    .option('--format <格式>', 'pretty、json', 'pretty')
    .addOption(lang())
    .option('--profile <名称或文件>', '列出某个评价办法改变了什么')
    .action(async (options) => ends(await (await import('./rules.ts')).rulesCommand(options)));

  command(gouji, 'explain <规则>', '显示一条规则的说明与正误示例')
    .addOption(lang())
    .action(async (id: string) => ends(await (await import('./explain.ts')).explainCommand(id)));

  command(gouji, 'init', '在当前文件夹写一份带说明的配置文件 gouji.yaml')
    .addOption(lang())
    .action(async () => ends(await (await import('./init.ts')).initCommand()));

  command(gouji, 'compare <整改前> <整改后>', '比较整改前后的报告、文件夹或 JSON 结果')
    .option('--format <格式>', 'pretty、json', 'pretty')
    .option('--fail-on <等级>', '仍存在或新出现此等级以上的问题时退出状态为 1', 'error')
    .option('--config <文件>', '配置文件，默认为当前文件夹的 gouji.yaml')
    .addOption(lang())
    .action(async (before: string, after: string, options) =>
      ends(await (await import('./compare.ts')).compareCommand(before, after, options)),
    );
  return gouji;
}

/** An option given several times. */
const collect = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value];

const command = (parent: Command, usage: string, description: string): Command =>
  parent
    .command(usage)
    .usage(`[选项] ${usage.split(' ').slice(1).join(' ')}`.trimEnd())
    .description(description)
    .helpOption('-h, --help', '显示帮助');

const revisions = (): Option =>
  new Option('--revisions <文字>', 'Word 修订读哪一种：accepted（全部接受后，默认）、original（修订前）');

const lang = (): Option => new Option('--lang <语言>', '输出语言：zh、en');

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
};

/** One line for what commander found wrong. */
function mistake({ code, message }: CommanderError, language: Language): string {
  const subject = /'([^']*)'/.exec(message)?.[1] ?? '';
  if (language === 'en') return message.replace(/^error: /, '').split('\n')[0]!;
  const reasons: Readonly<Record<string, string>> = {
    'commander.unknownOption': `没有选项“${subject}”，见 gouji --help`,
    'commander.unknownCommand': `没有命令“${subject}”，见 gouji --help`,
    'commander.missingArgument': `缺少参数“${subject}”，见 gouji --help`,
    'commander.optionMissingArgument': `选项“${subject}”缺少取值，见 gouji --help`,
    'commander.excessArguments': '参数过多，见 gouji --help',
  };
  return reasons[code] ?? message.replace(/^error: /, '').split('\n')[0]!;
}
