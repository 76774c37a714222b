import { expect, test } from 'vitest';
import { AuditResult } from '../../src/batch/result.ts';
import { file, finding, render, result, unreadable } from './result.ts';

test('each line is a report in the form of the published schema, the last the summary', async () => {
  const audit = result(file([finding()]), unreadable);
  const lines = (await render(audit, 'ndjson'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { summary, ...head } = lines.at(-1);
  const files = lines.slice(0, -1).map(({ file }) => file);
  expect(AuditResult.strict().parse({ ...head, files, summary })).toEqual(
    JSON.parse(await render(audit, 'json')),
  );
});
