import { describe, expect, test } from 'vitest';
import { coverage, ledger } from '../../src/audit/ledger.ts';
import { extract } from '../../src/extract/index.ts';
import { auditFile } from '../../src/index.ts';
import { read } from '../../src/read/index.ts';

const TEXT = `2024年支出总计500万元，其中：人员经费300万元，公用经费200万元。
另有资金总额90万元，包括甲项目40.5万元、乙项目**万元。全年接待320批次。`;
const report = extract(read('report.txt', new TextEncoder().encode(TEXT)));
const entry = (figure: string): readonly string[] => {
  const at = report.quantities.findIndex(({ value }) => value === figure);
  return ledger(report)[at]!.map((claim) => `${report.claims[claim]!.kind} ${report.claims[claim]!.verdict}`);
};

describe('the ledger', () => {
  test('names the relations of every figure', () => {
    expect(entry('500')).toEqual(['sum exact']);
    expect(entry('40.5')).toEqual(['sum undecided']);
    expect(entry('320')).toEqual([]);
  });

  test('adds up to all figures of the report', () => {
    const { figures, bound, undecided, unbound, excluded, exclusions } = coverage(report);
    expect({ figures, bound, undecided, unbound }).toEqual({
      figures: 6,
      bound: 3,
      undecided: 2,
      unbound: 1,
    });
    expect(bound + undecided + unbound).toBe(figures);
    expect(exclusions).toEqual({ year: 1, masked: 1 });
    expect(excluded).toBe(2);
  });

  test('says why a relation could not be decided', () => {
    const open = report.claims.filter(({ holds }) => holds === null);
    expect(open.map(({ reason }) => reason)).toEqual([
      '同句有未填、遮盖或无法读成数的数字“**万元”，不能据以复算',
    ]);
  });

  test('digits that make no number leave a relation open; their own place is told', () => {
    const text = '2024年支出300万元，其中：培训100万元，采购1,00.0,00万元，维修50万元。';
    const { report, findings } = auditFile('a.txt', new TextEncoder().encode(text));
    expect(report.claims.map(({ kind, holds }) => `${kind} ${holds}`)).toEqual(['sum null']);
    expect(findings.map(({ rule }) => rule)).toEqual(['number-malformed']);
  });
});
