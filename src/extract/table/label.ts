import { simplified } from '../fold.ts';

/** What the first words of a row say of it. */
export interface RowLabel {
  /** What the row is to its column totals. */
  readonly kind: 'total' | 'subtotal' | 'of-which' | 'data';
  readonly label: string;
  /** The ordering mark of the label: 一、 is `一`, 1. is `1`, （一） is `(一`; of a row with a code, its length. */
  readonly level: string;
}

const TOTAL =
  /^(?:本年|本期|支出|收入|资金|年度资金|项目资金|预算|全部|金额|经费)*(?:合计|总计|共计|总额)(?:数|金额)?$/;
/** 人员经费合计; 一、三公经费合计 with more of its list below is a row like any other. */
const NAMED_TOTAL = /^[\p{Script=Han}（）()]{2,20}(?:合计|总计|共计)(?:数|金额)?$/u;

/** What the label of a row tells, blanks left out. */
export function labelled(printed: string): RowLabel {
  const label = simplified(printed);
  const bare = label.replace(
    /^(?:其中[：:]?)?(?:[一二三四五六七八九十\d]+[、.．]|[（(][一二三四五六七八九十\d]+[）)])?/,
    '',
  );
  return { kind: kindOf(label, bare), label: bare, level: levelOf(label) };
}

function kindOf(label: string, bare: string): RowLabel['kind'] {
  if (TOTAL.test(bare) || TOTAL.test(label) || (levelOf(label) === '' && NAMED_TOTAL.test(label)))
    return 'total';
  if (/小计$/.test(bare)) return 'subtotal';
  return /^其中/.test(label) ? 'of-which' : 'data';
}

function levelOf(label: string): string {
  if (/^[一二三四五六七八九十]+、/.test(label)) return '一';
  if (/^[（(][一二三四五六七八九十]+[）)]/.test(label)) return '(一';
  if (/^\d+[、.．]/.test(label)) return '1';
  if (/^[（(]\d+[）)]/.test(label)) return '(1';
  return '';
}

/** 平均分: the row below the scores of several projects. */
export const isMean = (label: string): boolean => /^平均(?:分|值|数|得分)?$/.test(label);

/** A row that closes a list, and may have lost the cells beside its name. */
export const isClosing = (label: string): boolean => labelled(label).kind === 'total' || isMean(label);
