#!/usr/bin/env node
import { run } from './program.ts';

process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code === 'EPIPE') process.exit();
  throw cause;
});
process.exitCode = await run(process.argv.slice(2));
