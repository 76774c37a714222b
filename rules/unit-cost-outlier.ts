import { z } from 'zod';
import { amount } from '../src/arithmetic/printed.ts';
import { compare, multiply, type Rational, rational } from '../src/arithmetic/rational.ts';
import { quantityOf } from '../src/audit/figure.ts';
import type { Reported } from '../src/audit/folder.ts';
import { defineFolderRule } from '../src/audit/rule.ts';
import { unitOf } from '../src/audit/unit.ts';
import { grouped } from '../src/extract/grouped.ts';
import type { Price } from '../src/model.ts';

export default defineFolderRule({
  id: 'unit-cost-outlier',
  title: { zh: '单位成本明显偏离同类', en: 'A unit cost far from its kind' },
  group: 'between-reports',
  severity: 'info',
  basis: {
    zh: '成本绩效：同类支出的单位成本应当可比，差异较大的应说明原因',
    en: 'Unit costs of one kind should be comparable; large gaps need an explanation',
  },
  advice: {
    zh: '核对金额、数量和计量单位；确有差异的，说明标准和原因。',
    en: 'Check amount, number and unit; where it is right, explain it.',
  },
  options: z.object({
    fewest: z.number().int().min(3).default(5).describe('同类单位少于这个数时不比较'),
    times: z.number().min(1.5).default(3).describe('高于中位数的这么多倍，或低于其这么多分之一时提示'),
  }),
  messages: {
    high: {
      zh: '“{name}”为{price}，{count}个单位的中位数为{median}，明显偏高，请核对',
      en: '“{name}” is {price}; the median of {count} units is {median}: far above',
    },
    low: {
      zh: '“{name}”为{price}，{count}个单位的中位数为{median}，明显偏低，请核对',
      en: '“{name}” is {price}; the median of {count} units is {median}: far below',
    },
    other: { zh: '{unit}：{price}', en: '{unit}: {price}' },
  },
  *compare({ reports }, { fewest, times }) {
    const told = reports.flatMap((report) =>
      report.unit === null ? [] : report.digest.prices.map((price) => ({ report, price })),
    );
    for (const same of grouped(told, keyOf).values()) {
      const units = new Set(same.map(({ report }) => report.unit));
      if (units.size < fewest || units.size < same.length) continue;
      const sorted = [...same].sort((a, b) => compare(yuan(a), yuan(b)));
      const middle = sorted[sorted.length >> 1]!;
      for (const one of same) {
        const isHigh = compare(yuan(one), multiply(yuan(middle), rational(times))) > 0;
        const isLow = compare(multiply(yuan(one), rational(times)), yuan(middle)) < 0;
        if (!isHigh && !isLow) continue;
        yield {
          report: one.report,
          place: one.price.place,
          message: isHigh ? 'high' : 'low',
          data: { name: one.price.name, price: said(one), median: said(middle), count: units.size },
          elsewhere: [
            {
              report: middle.report,
              place: middle.price.place,
              message: 'other',
              data: { unit: middle.report.unit!, price: said(middle) },
            },
          ],
          key: one.price.name,
        };
      }
    }
  },
});

interface Told {
  readonly report: Reported;
  readonly price: Price;
}

const keyOf = ({ report: { digest }, price: { name, figure } }: Told): string =>
  [name, figure.unit, digest.year].join('|');

const yuan = ({ price: { figure } }: Told): Rational => amount(quantityOf(figure));

const said = ({ price: { figure } }: Told): string => figure.value + unitOf(figure);
