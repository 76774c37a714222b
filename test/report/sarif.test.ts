import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { file, finding, render, result, unreadable } from './result.ts';

const schema = JSON.parse(readFileSync(new URL('./sarif/sarif-2.1.0.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const validate = ajv.compile(schema);

/** What the official schema of SARIF 2.1.0 holds against a log. */
const complaints = (log: unknown): string[] =>
  validate(log) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);

const judged = (status: string) =>
  finding({ judgement: { status, reason: '已函复', date: null, person: null, deadline: null } });
const audit = result(
  file([finding(), finding({ severity: 'info', known: true }), judged('误报'), judged('整改中')], {
    path: '2024年度/临江区 文化馆#1.docx',
  }),
  unreadable,
);

const sarif = async (setting = {}) => JSON.parse(await render(audit, 'sarif', setting));

describe('SARIF', () => {
  test.each([
    ['as it is', {}],
    [
      'in English, with links, pages and a baseline',
      {
        language: 'en',
        compared: true,
        page: () => '# page',
        link: (path: string) => `../${encodeURIComponent(path)}`,
      },
    ],
  ])('is valid by the official schema %s', async (_, setting) => {
    expect(complaints(await sarif(setting))).toEqual([]);
  });

  test('the schema is in force: what it forbids is told', async () => {
    const log = await sarif({ compared: true });
    const [run] = log.runs;
    run.results[0].level = 'grave';
    delete run.results[1].message;
    run.results[2].baselineState = 'old';
    run.results[3].locations[0].physicalLocation.region.startLine = 0;
    run.artifacts[0].location.uri = 'a b';
    run.extra = 1;
    expect(complaints(log).length).toBeGreaterThanOrEqual(6);
  });

  test('fingerprints, related places with their lines, what people decided, what could not be read', async () => {
    const [run] = (await sarif({ compared: true })).runs;
    const [first, known, settled, open] = run.results;
    expect(first.partialFingerprints).toEqual({ 'gouji/v1': '0123456789abcdef' });
    expect(first.relatedLocations[0].physicalLocation.region).toMatchObject({ startLine: 12 });
    expect([first.baselineState, known.baselineState]).toEqual(['new', 'unchanged']);
    expect([settled.suppressions?.length, open.suppressions]).toEqual([1, undefined]);
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: false });
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1);
  });
});
