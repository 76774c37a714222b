import { audit, extract, read, rules } from '../src/index.ts';
import type { Corpus } from './corpus.ts';
import { stages } from './stages.ts';
import { heading } from './table.ts';

/** Texts that a pattern which looks too far would choke on. */
const HOSTILE = {
  'digits and commas': '1,',
  'open brackets': '（其中：',
  'figures in one sentence': '甲项目12.5万元，',
  'totals in one sentence': '其中：合计3万元、2万元，',
  percentages: '占比5%，增长3%，',
  labels: '一、（一）1、',
  'totals without end': '合计 1 ',
  blanks: '    ',
  'lines of figures': '12.5\n',
};

/** Characters a second through the extractor, and the time of a whole audit of a report of usual length. */
export function speed(corpora: readonly Corpus[]): void {
  heading('speed');
  const texts = corpora.flatMap(({ cases }) => cases.map(({ text }) => text));
  const typical = fill(texts, 8_000);
  for (const length of [8_000, 80_000, 800_000]) {
    const document = read('speed.txt', new TextEncoder().encode(fill(texts, length)));
    const seconds = best(length > 100_000 ? 1 : 5, () => extract(document));
    const rate = Math.round(document.text.length / seconds).toLocaleString('en');
    console.log(`extract ${length.toLocaleString('en')} characters: ${rate} characters/s`);
  }
  console.log('stages of an audit of 80,000 characters, processor time:');
  stages(read('speed.txt', new TextEncoder().encode(fill(texts, 80_000))));
  for (const [name, unit] of Object.entries(HOSTILE)) {
    const rates = [20_000, 80_000].map((length) => {
      const document = read('speed.txt', new TextEncoder().encode(`文${unit.repeat(length / unit.length)}`));
      return document.text.length / best(1, () => extract(document));
    });
    const [short, long] = rates.map((rate) => Math.round(rate).toLocaleString('en'));
    console.log(`  ${name}: ${short} characters/s at 20,000, ${long} at 80,000`);
  }
  const bytes = new TextEncoder().encode(typical);
  const whole = best(5, () => audit(extract(read('speed.txt', bytes)), rules));
  console.log(`audit of a report of 8,000 characters: ${(1000 * whole).toFixed(1)} ms`);
}

/** The texts one after the other, over and over, up to a length. */
function fill(texts: readonly string[], length: number): string {
  let filled = '';
  for (let index = 0; filled.length < length; index++) filled += `${texts[index % texts.length] ?? '。'}\n`;
  return filled.slice(0, length);
}

/** Shortest time in seconds of several runs. */
function best(runs: number, job: () => unknown): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    job();
    shortest = Math.min(shortest, (performance.now() - started) / 1000);
  }
  return shortest;
}
