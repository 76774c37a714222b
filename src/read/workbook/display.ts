import { format, isDateFormat } from 'numfmt';
import { LIMITS } from './limits.ts';

/** Formats by number, as Excel has them in Chinese (ECMA-376, 18.8.30); what is missing is General. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '"¥"#,##0;"¥"-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '"¥"#,##0.00;"¥"-#,##0.00;"-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export const builtIn = (id: number): string => BUILT_IN[id] ?? 'General';

/** What stands in Chinese files: `!` before a sign that is printed as it is (0!.0,"万"), and the name of General. */
const written = (code: string): string =>
  code
    .replace(/G\/通用格式/g, 'General')
    .replace(/"[^"]*"|\\[\s\S]|!([\s\S])/g, (whole, sign: string | undefined) =>
      sign === undefined ? whole : `\\${sign}`,
    );

/** Days between the two ways to count them. */
const FROM_1904 = 1462;

interface Way {
  readonly isGeneral: boolean;
  readonly isDate: boolean;
  readonly code: string;
}

/** How cells of one workbook show their values. */
export interface Display {
  /** A number as it is shown. */
  number(value: number, code: string): string;
  /** A text as it is shown; nearly always as it is. */
  text(value: string, code: string): string;
  isDate(code: string): boolean;
}

export function display(from1904: boolean): Display {
  const ways = new Map<string, Way>();
  const way = (code: string): Way => {
    const known = ways.get(code);
    if (known) return known;
    const own = wayOf(code);
    ways.set(code, own);
    return own;
  };
  return {
    number(value, code) {
      const { isGeneral, isDate, code: own } = way(code);
      if (isGeneral) return general(value);
      try {
        const shown = format(own, isDate && from1904 ? value + FROM_1904 : value, { locale: 'zh-CN' }).trim();
        // (12.50), and red without a sign: what is negative is read as such
        return value < 0 && !isDate && /[1-9]/.test(shown) && !/[-−]/.test(shown)
          ? `-${shown.replace(/^\((.*)\)$/, '$1')}`
          : shown;
      } catch {
        return general(value);
      }
    },
    text(value, code) {
      if (!/@/.test(code) || code === '@') return value;
      try {
        return format(way(code).code, value, { locale: 'zh-CN' }).trim();
      } catch {
        return value;
      }
    },
    isDate: (code) => way(code).isDate,
  };
}

function wayOf(code: string): Way {
  const own = written(code);
  const plain = { isGeneral: true, isDate: false, code: own };
  if (own === '' || own === '@' || own.length > LIMITS.format || /^General$/i.test(own)) return plain;
  try {
    return { isGeneral: false, isDate: isDateFormat(own), code: own };
  } catch {
    return plain;
  }
}

/** As many digits as Excel shows without a format: eleven signs, but no whole number is cut short. */
function general(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const exact = Number(value.toPrecision(15));
  const size = Math.abs(exact);
  if (Number.isInteger(exact) && size < 1e15) return String(exact);
  if (size >= 1e15 || (size < 1e-4 && size > 0)) return String(Number(exact.toPrecision(6)));
  const whole = Math.max(1, Math.floor(Math.log10(size)) + 1);
  return String(Number(exact.toFixed(Math.max(0, Math.min(9, 10 - whole)))));
}
