import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditFile } from '../src/index.ts';

/** Sound reports, each full of what once looked like an error or well might: none may be called one. */
const folder = new URL('../fixtures/clean/', import.meta.url);
const audited = readdirSync(folder)
  .sort()
  .map((name) => ({ name, ...auditFile(name, readFileSync(new URL(encodeURIComponent(name), folder))) }));

describe('fixtures/clean', () => {
  test.each(audited)('$name has no error', ({ findings }) => {
    const told = findings.filter(({ severity }) => severity !== 'info');
    expect(told.map(({ rule, quote, message }) => `${rule} ${quote} ${message}`)).toEqual([]);
  });

  test('half of them have three notes or fewer', () => {
    const notes = audited.map(({ findings }) => findings.length).sort((a, b) => a - b);
    expect(notes[Math.floor(notes.length / 2)]).toBeLessThanOrEqual(3);
  });
});
