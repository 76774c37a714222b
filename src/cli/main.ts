#!/usr/bin/env node
import module from 'node:module';
import { run } from './program.ts';
import { openStreams } from './streams.ts';
import { EXIT, languageOf } from './usage.ts';
import { reasonOf } from './write-whole.ts';

const CANNOT_WRITE = { zh: '无法写到标准输出：', en: 'cannot write to standard output: ' };

// Node 22 keeps what it compiled for the next start; the commands are loaded behind this.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
openStreams();
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code === 'EPIPE') process.exit();
  const language = languageOf(process.argv);
  process.stderr.write(`gouji: ${CANNOT_WRITE[language]}${reasonOf(cause)[language]}\n`);
  process.exit(EXIT.usage);
});
// Where nobody takes the messages, the results go on.
process.stderr.on('error', () => undefined);
// The release is one script, in which nothing can be awaited at the top.
void run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
