import { Command, Option } from 'commander';
import type { Bilingual, Language } from '../model.ts';
import { FORMATS, SCREEN_FORMATS } from '../report/formats.ts';
import { displayWidth } from '../report/width.ts';
import { version } from './package.ts';

/**
 * The commands and their options, with their help in one language. Each command is loaded only when it is called.
 * @param ends takes the exit status of the command
 */
export function grammar(ends: (status: number) => void, language: Language): Command {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const command = (usage: Bilingual, description: Bilingual, hidden = false): Command =>
    gouji
      .command(usage[language], { hidden })
      .usage(`${say('[选项]', '[options]')} ${usage[language].split(' ').slice(1).join(' ')}`.trimEnd())
      .description(description[language])
      .helpOption('-h, --help', say('显示帮助', 'show help'))
      .option(say('--lang <语言>', '--lang <language>'), say('输出语言：zh、en', 'language: zh, en'));
  const gouji = new Command('gouji')
    .description(
      say(
        '勾稽：读绩效自评报告，逐一复算其中的数字、比例、得分与编号，列出整改清单',
        'Reads budget performance self-evaluation reports, recomputes their figures, scores and numbering, lists what is wrong',
      ),
    )
    .usage(say('<命令> [选项]', '<command> [options]'))
    .version(version(), '-v, --version', say('显示版本', 'show the version'))
    .helpOption('-h, --help', say('显示帮助', 'show help'))
    .helpCommand(say('help [命令]', 'help [command]'), say('显示某个命令的帮助', 'show help on a command'))
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      displayWidth,
      styleTitle: (title) => (language === 'zh' ? TITLES[title] : undefined) ?? title,
      subcommandTerm: (subcommand) =>
        `${subcommand.name()} ${subcommand.usage().replace(/\[(options|选项)\] ?/, '')}`,
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === 'string'
          ? description + say(`（默认 ${defaultValue}）`, ` (default ${defaultValue})`)
          : description,
    })
    .addHelpText(
      'after',
      say(
        '\n退出状态：0 没有达到 --fail-on 的问题；1 有；2 未能按要求完成（用法、配置、文件无法读取）',
        '\nExit status: 0 nothing at or above --fail-on; 1 findings; 2 the job could not be done (usage, configuration, a file that could not be read)',
      ),
    );
  const revisions = (): Option =>
    new Option(
      say('--revisions <文字>', '--revisions <text>'),
      say(
        'Word 修订读哪一种：accepted（全部接受后，默认）、original（修订前）',
        'tracked changes of Word: accepted (all of them, the default), original (before them)',
      ),
    );

  command(
    { zh: 'audit [路径...]', en: 'audit [paths...]' },
    {
      zh: '审核报告：文件、文件夹或通配符；不写路径则审核自带的示例报告',
      en: 'audit reports: files, folders or patterns; the sample reports where none is given',
    },
  )
    .option(
      say('-o, --output <文件>', '-o, --output <file>'),
      say(
        `写入文件，格式由扩展名定：${written('zh')}；可重复`,
        `write a file, its format by its extension: ${written('en')}; repeatable`,
      ),
      collect,
    )
    .option(
      say('--format <格式>', '--format <name>'),
      say(
        `屏幕输出的格式：${shown.join('、')}（默认 pretty；有 -o 时只显示汇总）`,
        `on screen: ${shown.join(', ')} (default pretty; with -o the summary alone)`,
      ),
    )
    .option(
      say('--rule <规则=等级>', '--rule <id=level>'),
      say(
        '停用规则或改等级，如 numbering-style-mixed=off；可重复',
        'switch a rule off or change its level, as numbering-style-mixed=off; repeatable',
      ),
      collect,
    )
    .option(
      say('--severity <等级>', '--severity <level>'),
      say('只列此等级以上的问题：error、warning、info', 'the least that is shown: error, warning, info'),
      'info',
    )
    .option(
      say('--fail-on <等级>', '--fail-on <level>'),
      say(
        '有此等级以上的问题时退出状态为 1：error、warning、info、never',
        'exit status 1 from this level on: error, warning, info, never',
      ),
    )
    .option(...CONFIG[language])
    .option(
      say('--profile <名称或文件>', '--profile <name or file>'),
      say(
        '评价办法：national-2020、hunan、hubei 等，或自编文件；不写则据报告识别，none 为不用',
        'evaluation scheme: national-2020, hunan, hubei …, or a file; otherwise recognised from the report; none for none',
      ),
    )
    .option(
      say('--baseline <文件>', '--baseline <file>'),
      say(
        '以上次的整改清单（.xlsx、.csv）或 JSON 结果为基线：已填内容带入新清单，屏幕上只列新问题',
        'an earlier list (.xlsx, .csv) or result in JSON: what was filled in is kept, on screen only what is new is shown',
      ),
    )
    .addOption(revisions())
    .option(
      '--cross-check',
      say(
        '用另一阅读器（mammoth）重读 Word 文件，列出只有一方读到的数字',
        'read Word files with a second reader too (mammoth), list the figures that only one of them sees',
      ),
    )
    .option(
      say('--annotate <文件夹>', '--annotate <folder>'),
      say(
        '在此文件夹写出每份报告的副本，问题处加批注（.docx）或编号说明（.txt、.md）',
        'copies of the reports in this folder, with a comment (.docx) or a numbered remark (.txt, .md) at each finding',
      ),
    )
    .option(
      say('--notice <文件夹>', '--notice <folder>'),
      say(
        '在此文件夹为每份有问题的报告写一份整改通知单（.docx）',
        'a notice of correction in this folder for each report (.docx)',
      ),
    )
    .option(
      say('--exclude <名称或通配符>', '--exclude <name or pattern>'),
      say(
        '不审核的文件或文件夹，如 "*草稿*"；可重复',
        'files or folders that are left out, as "*draft*"; repeatable',
      ),
      collect,
    )
    .option(
      say('--jobs <数目>', '--jobs <number>'),
      say('同时审核几份（默认按处理器数）', 'how many at once (by default as there are processors)'),
    )
    .option(
      '--shard <i/n>',
      say(
        '只审核 n 份中的第 i 份，用于多台机器分工；结果以 -o x.ndjson 写出，再用 merge 或 report 合并',
        'only part i of n, to share work between machines; write -o x.ndjson, then use merge or report',
      ),
    )
    .option(
      '--no-cache',
      say('不用以前的结果，全部重审', 'audit all again, without results kept from before'),
    )
    .option('-q, --quiet', say('不显示进度', 'no progress'))
    .action(async (paths: string[], options) =>
      ends(await (await import('./audit.ts')).auditCommand(paths, options)),
    );

  const stored = { zh: '<结果.ndjson...>', en: '<results.ndjson...>' };
  command(
    { zh: `report ${stored.zh}`, en: `report ${stored.en}` },
    {
      zh: '由已存的结果（audit -o x.ndjson）写出清单等，不重读报告；可给出多份',
      en: 'lists and all else from stored results (audit -o x.ndjson), without reading a report; several are one',
    },
  )
    .option(
      say('-o, --output <文件>', '-o, --output <file>'),
      say('写入文件，同 audit；可重复', 'write a file, as audit does; repeatable'),
      collect,
    )
    .option(say('--format <格式>', '--format <name>'), say('同 audit', 'as of audit'))
    .option(say('--severity <等级>', '--severity <level>'), say('同 audit', 'as of audit'), 'info')
    .option(say('--fail-on <等级>', '--fail-on <level>'), say('同 audit', 'as of audit'))
    .option(...CONFIG[language])
    .option(say('--baseline <文件>', '--baseline <file>'), say('同 audit', 'as of audit'))
    .action(async (paths: string[], options) =>
      ends(await (await import('./report.ts')).reportCommand(paths, options)),
    );

  command(
    { zh: `merge ${stored.zh}`, en: `merge ${stored.en}` },
    {
      zh: '把各部分的结果（audit --shard）合为一份，与一次审核所得相同',
      en: 'the results of the parts (audit --shard) as one, the same as of a single run',
    },
  )
    .requiredOption(say('-o, --output <文件>', '-o, --output <file>'), '.ndjson')
    .action(async (paths: string[], options) =>
      ends(
        await (await import('./report.ts')).reportCommand(paths, {
          ...options,
          output: [options.output],
          severity: 'info',
        }),
      ),
    );

  command(
    { zh: 'cache <clear>', en: 'cache <clear>' },
    { zh: '清除以前审核时留下的结果', en: 'forget the results that earlier runs kept' },
  ).action(async (what: string, options) =>
    ends(await (await import('./cache-command.ts')).cacheCommand(what, options)),
  );

  command(
    { zh: 'drop [路径...]', en: 'drop [paths...]' },
    {
      zh: '审核拖来的报告或文件夹，在旁边写出整改清单并打开',
      en: 'audit what was dropped, write the list beside it and open it',
    },
    true,
  ).action(async (paths: string[], options) =>
    ends(await (await import('./drop.ts')).dropCommand(paths, options)),
  );

  command(
    { zh: 'extract <文件...>', en: 'extract <files...>' },
    {
      zh: '输出报告的结构（JSON）：章节、数字、关系、指标',
      en: 'print what a report holds as JSON: sections, figures, relations, indicators',
    },
  )
    .addOption(revisions())
    .option(
      '--why',
      say(
        '每条关系附上依据：哪些字句把这些数字连在一起',
        'with each relation the words that bound its figures',
      ),
    )
    .action(async (paths: string[], options) =>
      ends(await (await import('./extract.ts')).extractCommand(paths, options)),
    );

  command({ zh: 'rules', en: 'rules' }, { zh: '列出全部规则', en: 'list all rules' })
    .option(say('--format <格式>', '--format <name>'), say('pretty、json', 'pretty, json'), 'pretty')
    .option(
      say('--profile <名称或文件>', '--profile <name or file>'),
      say('列出某个评价办法改变了什么', 'what an evaluation scheme changes'),
    )
    .action(async (options) => ends(await (await import('./rules.ts')).rulesCommand(options)));

  command(
    { zh: 'explain <规则>', en: 'explain <rule>' },
    { zh: '显示一条规则的说明与正误示例', en: 'show the page of a rule, with right and wrong examples' },
  ).action(async (id: string, options) =>
    ends(await (await import('./explain.ts')).explainCommand(id, options)),
  );

  command(
    { zh: 'init', en: 'init' },
    { zh: '在当前文件夹写一份带说明的配置文件 gouji.yaml', en: 'write a commented gouji.yaml here' },
  ).action(async (options) => ends(await (await import('./init.ts')).initCommand(options)));

  command(
    { zh: 'compare <整改前> <整改后>', en: 'compare <before> <after>' },
    {
      zh: '比较整改前后的报告、文件夹或 JSON 结果',
      en: 'what was corrected, what remains, what is new: reports, folders or results in JSON',
    },
  )
    .option(
      say('-o, --output <文件>', '-o, --output <file>'),
      say('写入文件：.txt、.json；可重复', 'write a file: .txt, .json; repeatable'),
      collect,
    )
    .option(say('--format <格式>', '--format <name>'), say('pretty、json', 'pretty, json'), 'pretty')
    .option(
      say('--fail-on <等级>', '--fail-on <level>'),
      say(
        '仍存在或新出现此等级以上的问题时退出状态为 1',
        'exit status 1 where one of this level remains or is new',
      ),
      'error',
    )
    .option(...CONFIG[language])
    .action(async (before: string, after: string, options) =>
      ends(await (await import('./compare.ts')).compareCommand(before, after, options)),
    );
  return gouji;
}

/** .xlsx（整改清单）、.json（…） */
const written = (language: Language): string =>
  FORMATS.flatMap(({ extensions: [extension], title }) =>
    extension ? [language === 'zh' ? `.${extension}（${title.zh}）` : `.${extension} (${title.en})`] : [],
  ).join(language === 'zh' ? '、' : ', ');

const shown = SCREEN_FORMATS.map(({ name }) => name);

const CONFIG: Readonly<Record<Language, readonly [string, string]>> = {
  zh: ['--config <文件>', '配置文件，默认为当前文件夹的 gouji.yaml'],
  en: ['--config <file>', 'configuration, by default gouji.yaml of this folder'],
};

/** An option given several times. */
const collect = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value];

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
};
