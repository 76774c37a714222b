import { claims } from '../src/extract/claim/index.ts';
import { facts } from '../src/extract/fact/index.ts';
import { indicators } from '../src/extract/indicator/index.ts';
import { meta } from '../src/extract/meta/index.ts';
import { outline } from '../src/extract/outline/index.ts';
import { figures } from '../src/extract/quantity/index.ts';
import { tables, withTableUnits } from '../src/extract/table/index.ts';
import { audit, type Document, rules } from '../src/index.ts';

const ROUNDS = 8;

/** Where the time of an audit goes: characters a second through each stage, in the shortest of several rounds. */
export function stages(document: Document): void {
  const shortest = new Map<string, number>();
  const timed = <Result>(stage: string, work: () => Result): Result => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    shortest.set(stage, Math.min(shortest.get(stage) ?? Number.POSITIVE_INFINITY, user + system));
    return result;
  };
  for (let round = 0; round < ROUNDS; round++) {
    // A new document each round: what is remembered of the last one must not help.
    const fresh = { ...document };
    const { labels, sections, contents } = timed('outline', () => outline(fresh));
    const printed = timed('figures', () => figures(fresh, labels));
    const { grids, quantities } = timed('tables', () => {
      const grids = tables({ document: fresh, sections, quantities: printed.quantities });
      return { grids, quantities: withTableUnits(printed.quantities, grids) };
    });
    const found = { document: fresh, sections, contents, quantities, nonFigures: printed.nonFigures };
    const report = { ...found, tables: grids };
    const about = { ...report, meta: timed('meta', () => meta(report)) };
    const known = { ...about, facts: timed('facts', () => facts(about)) };
    const all = { ...known, indicators: timed('indicators', () => indicators(known)) };
    const whole = { ...all, claims: timed('claims', () => claims(all)) };
    timed('rules', () => audit(whole, rules));
  }
  for (const [stage, microseconds] of shortest) {
    const rate = Math.round((document.text.length / microseconds) * 1e6).toLocaleString('en');
    console.log(
      `  ${stage.padEnd(12)} ${(microseconds / 1000).toFixed(1).padStart(8)} ms  ${rate} characters/s`,
    );
  }
}
