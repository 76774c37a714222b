import { existsSync } from 'node:fs';
import { CommanderError } from 'commander';
import type { Language } from '../model.ts';
import { grammar } from './grammar.ts';
import { say } from './say.ts';
import { EXIT, languageOf, UsageProblem } from './usage.ts';

/** Runs the program. Each command is loaded only when it is called. @returns the exit status. */
export async function run(argv: readonly string[]): Promise<number> {
  const language = languageOf(argv);
  let status: number = EXIT.sound;
  const ends = (result: number) => {
    status = result;
  };
  try {
    const program = grammar(ends, language);
    const commands = program.commands.map((command) => command.name());
    await program.parseAsync(isPaths(argv, commands) ? ['audit', ...argv] : argv, { from: 'user' });
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

/** Paths without a command: a file dropped on the program. */
function isPaths(argv: readonly string[], commands: readonly string[]): boolean {
  const [first = ''] = argv;
  if ([...commands, 'help', '-h', '--help', '-v', '--version'].includes(first)) return false;
  return argv.some(
    (argument) => !argument.startsWith('-') && (/[\\/*]|\.\w+$/.test(argument) || existsSync(argument)),
  );
}

function complain(line: string): number {
  say(line);
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
