#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { auditFile } from '../index.ts';

const program = new Command('gouji');

program.command('audit <file>').action((file: string) => {
  const { findings } = auditFile(file, readFileSync(file));
  process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
});

program.parse();
