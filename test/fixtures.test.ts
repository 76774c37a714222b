import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditFile } from '../src/index.ts';

/** Sound reports, each full of what once looked like an error or well might: none may be called one. */
const folder = new URL('../fixtures/clean/', import.meta.url);

describe('fixtures/clean', () => {
  test.each(readdirSync(folder).sort())('%s has no error', (name) => {
    const { findings } = auditFile(name, readFileSync(new URL(encodeURIComponent(name), folder)));
    const told = findings.filter(({ severity }) => severity !== 'info');
    expect(told.map(({ rule, quote, message }) => `${rule} ${quote} ${message}`)).toEqual([]);
  });
});
