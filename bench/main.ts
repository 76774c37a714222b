/**
 * `npm run bench -- [accuracy] [rules] [speed] [tables] [mutation] [folder] [--files 2000] [--list missed|stray|unlabelled|alarms|mutants] [--verbose]`: how much of what a reader sees the program sees.
 * Without a name all benches run, in the order below.
 */
import { parseArgs } from 'node:util';
import { accuracy } from './accuracy.ts';
import { corpora } from './corpus.ts';
import { folder } from './folder.ts';
import { mutation } from './mutation.ts';
import { byRule } from './rules.ts';
import { speed } from './speed.ts';
import { tables } from './tables.ts';
import { word } from './word.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: 'boolean', default: false },
    list: { type: 'string', default: '' },
    /** Only corpora whose name contains this. */
    corpus: { type: 'string', default: '' },
    /** Reports in the large folder. */
    files: { type: 'string', default: '2000' },
  },
});
const texts = corpora(process.cwd()).filter(({ name }) => name.includes(values.corpus));

/** By name; a bench of another room (Word, folders) is one more line. */
const benches: Readonly<Record<string, () => void | Promise<void>>> = {
  accuracy: () => accuracy(texts, values),
  rules: () => byRule(process.cwd()),
  speed: () => speed(texts),
  tables: () => tables(values),
  word,
  folder: () => folder(Number(values.files)),
  mutation: () => mutation(texts, values),
};

for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
  const bench = benches[name];
  if (!bench)
    throw new RangeError(`no bench is called ${name}; there are ${Object.keys(benches).join(', ')}`);
  await bench();
}
