import { readFileSync } from 'node:fs';
import { outline } from '../fixtures/tables/outline.ts';
import { RENDERINGS, type Rendering, type Sheet } from '../fixtures/tables/sheet.ts';
import { SHEETS } from '../fixtures/tables/sheets.ts';
import { auditFile, type Claim } from '../src/index.ts';
import { heading, percent, table } from './table.ts';

/**
 * Of the indicators of every table, and of their weights, scores, targets and actual values: how many are read, in each
 * way that a table may be written. Relations are those that hold where the table has its frame.
 */
export function tables({ list }: { readonly list: string }): void {
  heading(`tables: ${SHEETS.length} sound tables, each in ${RENDERINGS.length} ways`);
  const read = new Map(
    RENDERINGS.map((rendering) => [rendering, SHEETS.map((sheet) => readIn(sheet, rendering))]),
  );
  const known = SHEETS.map(
    (_, index) => new Set(FRAMED.flatMap((rendering) => read.get(rendering)![index]!.relations)),
  );
  const rows = RENDERINGS.map((rendering) => {
    const tallies = read.get(rendering)!;
    const sum = (count: (one: Read) => number) => tallies.reduce((total, one) => total + count(one), 0);
    const relations = known.reduce((total, { size }) => total + size, 0);
    const confirmed = known.reduce(
      (total, all, index) => total + [...all].filter((one) => tallies[index]!.relations.includes(one)).length,
      0,
    );
    return [
      rendering.name,
      `${sum(({ indicators }) => indicators)}`,
      percent(
        sum(({ found }) => found),
        sum(({ indicators }) => indicators),
      ),
      `${sum(({ fields }) => fields)}`,
      percent(
        sum(({ right }) => right),
        sum(({ fields }) => fields),
      ),
      `${relations}`,
      percent(confirmed, relations),
      `${sum(({ errors }) => errors)}`,
      `${sum(({ warnings }) => warnings)}`,
    ];
  });
  table(
    [
      'written as',
      'indicators',
      'found',
      'fields',
      'right',
      'relations',
      'confirmed',
      'false errors',
      'false warnings',
    ],
    rows,
  );
  if (list !== 'missed') return;
  for (const [rendering, tallies] of read)
    for (const [index, { indicators, found, fields, right }] of tallies.entries())
      if (found < indicators || right < fields)
        console.log(
          `${SHEETS[index]!.name} as ${rendering.name}: ${found}/${indicators} found, ${right}/${fields} fields right`,
        );
}

const FRAMED = RENDERINGS.filter(({ name }) => name === 'markdown' || name === 'word');

interface Read {
  readonly indicators: number;
  readonly found: number;
  readonly fields: number;
  readonly right: number;
  readonly relations: readonly string[];
  readonly errors: number;
  readonly warnings: number;
}

function readIn(sheet: Sheet, rendering: Rendering): Read {
  const { report, findings } = auditFile(rendering.path, rendering.bytes(sheet));
  const [expected = ''] = readFileSync(`fixtures/tables/${sheet.name}.txt`, 'utf8').split('\n\n');
  const read = outline(report.indicators).map(entry);
  const wanted = expected
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(entry);
  const matches = wanted.map((one) => {
    const index = read.findIndex(({ name }) => name === one.name);
    return { one, other: index < 0 ? undefined : read.splice(index, 1)[0]! };
  });
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    indicators: wanted.length,
    found: matches.filter(({ other }) => other).length,
    fields: wanted.reduce((total, { fields }) => total + fields.length, 0),
    right: matches.reduce(
      (total, { one, other }) => total + one.fields.filter((field) => other?.fields.includes(field)).length,
      0,
    ),
    relations: [
      ...new Set(report.claims.filter(({ kind, holds }) => holds && kind !== 'order').map(relation)),
    ],
    errors: count('error'),
    warnings: count('warning'),
  };
}

/** `  新建水渠 20分/20分 ge 12公里 → 12.6公里`: a name, and what is said of it. */
function entry(line: string): { name: string; fields: string[] } {
  const [name = '', points = '', ...rest] = line.trim().split(' ');
  const [weight, score] = points.split('/');
  const [target, actual] = rest.join(' ').split('→');
  const fields = [
    `weight ${weight}`,
    `score ${score}`,
    `target ${target?.trim()}`,
    `actual ${actual?.trim()}`,
  ];
  return { name, fields: fields.filter((field) => !/ (?:\?|undefined|)$/.test(field)) };
}

/** A relation is the same in every way of writing a table if its figures are. */
const relation = ({ kind, terms }: Claim): string =>
  [kind, ...terms.map(({ role, quantity }) => `${role} ${quantity.value}`).sort()].join(' ');
