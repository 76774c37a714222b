import { CommanderError } from 'commander';
import type { Language } from '../model.ts';
import { grammar } from './grammar.ts';
import { EXIT, languageOf, UsageProblem } from './usage.ts';

/** Runs the program. Each command is loaded only when it is called. @returns the exit status. */
export async function run(argv: readonly string[]): Promise<number> {
  const language = languageOf(argv);
  let status: number = EXIT.sound;
  const ends = (result: number) => {
    status = result;
  };
  try {
    await grammar(ends, language).parseAsync(argv, { from: 'user' });
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

/** One line for what commander found wrong. */
function mistake({ code, message }: CommanderError, language: Language): string {
  const subject = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meant = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message)?.[1];
  if (language === 'en')
    return message
      .replace(/^error: /, '')
      .split('\n')
      .join(' ');
  const orElse = meant ? `，是否指 ${meant.replaceAll(', ', '、')}？` : '，';
  const reasons: Readonly<Record<string, string>> = {
    'commander.unknownOption': `没有选项“${subject}”${orElse}见 gouji --help`,
    'commander.unknownCommand': `没有命令“${subject}”${orElse}见 gouji --help`,
    'commander.missingArgument': `缺少参数“${subject}”，见 gouji --help`,
    'commander.optionMissingArgument': `选项“${subject}”缺少取值，见 gouji --help`,
    'commander.excessArguments': '参数过多，见 gouji --help',
  };
  return reasons[code] ?? message.replace(/^error: /, '').split('\n')[0]!;
}
