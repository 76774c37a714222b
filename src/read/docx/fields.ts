import { LIMITS } from './limits.ts';

interface Field {
  code: string;
  phase: 'code' | 'result';
  /** State of a check box of a form. */
  checked?: boolean;
}

/** The complex fields that are open at a place of a story: begin, code, separate, result, end. */
export interface Fields {
  begin(): void;
  separate(): void;
  /** Ends the innermost field; text that Word draws from the code itself, without a stored result. */
  end(): string;
  code(text: string): void;
  check(checked: boolean): void;
  /** Whether text here is code of a field or belongs to one inside the code. */
  hidesText(): boolean;
  inContents(): boolean;
  /** Drops fields left open by a story that ended. */
  unwind(depth: number): void;
}

const CONTENTS = /^\s*TOC\b/i;

/** Word's 带圈字符 is a formula: `eq \o\ac(○,12)` stands for ⑫. */
const ENCIRCLED = /^\s*eq\s+\\o\s*\\ac\s*\(\s*[○〇◯]\s*[,;，]\s*([^)]+?)\s*\)/i;

export function fields(): Fields {
  const open: Field[] = [];
  /** Fields begun within as many as are followed. */
  let beyond = 0;
  return {
    begin() {
      if (open.length < LIMITS.fields) open.push({ code: '', phase: 'code' });
      else beyond++;
    },
    separate() {
      const field = open.at(-1);
      if (field && beyond === 0) field.phase = 'result';
    },
    end() {
      if (beyond > 0) {
        beyond--;
        return '';
      }
      const field = open.pop();
      if (field?.phase !== 'code') return '';
      return field.checked === undefined ? encircled(field.code) : field.checked ? '☑' : '☐';
    },
    code(text) {
      const field = open.at(-1);
      if (field?.phase === 'code') field.code += text;
    },
    check(checked) {
      const field = open.at(-1);
      if (field) field.checked = checked;
    },
    // Text proper inside the code of the innermost field is a file's mistake, and shown.
    hidesText: () => open.some(({ phase }, at) => phase === 'code' && at < open.length - 1),
    inContents: () => open.some(({ code }) => CONTENTS.test(code)),
    unwind(depth) {
      open.length = Math.min(open.length, depth);
      beyond = 0;
    },
  };
}

function encircled(code: string): string {
  const inner = ENCIRCLED.exec(code)?.[1];
  if (inner === undefined) return '';
  const number = Number(inner);
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : inner;
}
