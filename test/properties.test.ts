import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type World, writeReport } from '../bench/world.ts';
import { auditFile } from '../src/index.ts';

const amount = (least: number) => fc.integer({ min: least, max: 50_000_000 });
const worlds: fc.Arbitrary<World> = fc.record({
  personnel: amount(100_000),
  office: amount(10_000),
  projects: fc.array(amount(10_000), { minLength: 2, maxLength: 5 }),
  lastYear: amount(500_000),
  initialBudget: amount(100_000),
  unspent: fc.oneof(fc.constant(0), fc.integer({ min: 10_000, max: 3_000_000 })),
  travel: fc.integer({ min: 0, max: 300_000 }),
  reception: fc.integer({ min: 0, max: 100_000 }),
  cars: fc.integer({ min: 10_000, max: 500_000 }),
  carsLastYear: fc.integer({ min: 10_000, max: 500_000 }),
  staff: fc.tuple(
    fc.integer({ min: 1, max: 300 }),
    fc.integer({ min: 1, max: 300 }),
    fc.integer({ min: 1, max: 90 }),
  ),
  style: fc.nat(11),
});

/** What is true and only rounded is never called an error. */
describe('figures formatted from a consistent world are never an error', () => {
  test.each(['exact', 'half-up', 'half-even', 'down'] as const)('%s', (rendering) => {
    fc.assert(
      fc.property(worlds, (world) => {
        const text = writeReport(world, rendering);
        const { report, findings } = auditFile('report.txt', new TextEncoder().encode(text));
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(report.claims.filter(({ holds }) => holds === false)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
