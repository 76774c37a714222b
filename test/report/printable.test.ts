import { expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { FORMATS } from '../../src/report/formats.ts';
import { file, finding, result, unreadable } from './result.ts';

const SIGNS = ['\u001b[2J', '\u0007', '\u009b', '\u202e', '\u2066', '\u200f'];

const TEXTS = FORMATS.filter(({ name }) => ['pretty', 'compact', 'json', 'ndjson', 'csv'].includes(name));

test.each(TEXTS.map((format) => [format.name, format] as const))(
  '%s shows no sign that commands a terminal or turns its text',
  async (_, format) => {
    const name = `报告${SIGNS.join('甲')}.txt`;
    const output = await format.write(
      result(
        { ...unreadable, path: name },
        file([finding({ message: name, quote: name, excerpt: { text: name, start: 0, end: name.length } })], {
          path: name,
        }),
      ),
      { rules, language: 'zh', page: () => '' },
    );
    let shown = '';
    if (typeof output === 'string') shown = output;
    else if (!(output instanceof Uint8Array)) for await (const part of output) shown += part;
    expect(shown).not.toBe('');
    expect(shown).not.toMatch(
      /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    );
    if (format.name === 'json') expect(JSON.parse(shown).files[0].path).toBe(name);
  },
);
