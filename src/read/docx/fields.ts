import { LIMITS } from './limits.ts';

interface Field {
  code: string;
  phase: 'code' | 'result';
  /** Whether it has a stored result. */
  answered: boolean;
  /** What a field of a form shows: the state of its check box, the choice from its list. */
  shown?: string;
  /** The choice from a list, and how many of the list were met. */
  chosen?: number;
  choices: number;
}

/** The complex fields that are open at a place of a story: begin, code, separate, result, end. */
export interface Fields {
  begin(): void;
  separate(): void;
  /** Ends the innermost field; text that Word draws from its code or data, without a stored result. */
  end(): string;
  code(text: string): void;
  /** Text was read that is part of the result. */
  answer(): void;
  check(checked: boolean): void;
  /** The place in the list, from 0, of what a person chose; after that, of what was chosen before. */
  choose(index: number): void;
  /** The next of a list to choose from. */
  choice(text: string): void;
  /** Whether text here is code of a field or belongs to one inside the code. */
  hidesText(): boolean;
  inContents(): boolean;
  /** Drops fields left open by a story that ended. */
  unwind(depth: number): void;
}

const CONTENTS = /^\s*TOC\b/i;

/** Word's 带圈字符 is a formula: `eq \o\ac(○,12)` stands for ⑫. */
const ENCIRCLED = /^\s*eq\s+\\o\s*\\ac\s*\(\s*[○〇◯]\s*[,;，]([^)]+)\)/i;

export function fields(): Fields {
  const open: Field[] = [];
  /** Fields begun within as many as are followed. */
  let beyond = 0;
  return {
    begin() {
      if (open.length < LIMITS.fields) {
        open.push({ code: '', phase: 'code', answered: false, choices: 0 });
      } else beyond++;
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
      if (!field || field.answered) return '';
      return field.shown ?? (field.phase === 'code' ? encircled(field.code) : '');
    },
    code(text) {
      const field = open.at(-1);
      if (field?.phase === 'code') field.code += text;
    },
    answer() {
      const field = open.at(-1);
      if (field?.phase === 'result') field.answered = true;
    },
    check(checked) {
      const field = open.at(-1);
      if (field) field.shown = checked ? '☑' : '☐';
    },
    choose(index) {
      const field = open.at(-1);
      if (field) field.chosen ??= index;
    },
    choice(text) {
      const field = open.at(-1);
      if (field && field.choices++ === (field.chosen ?? 0)) field.shown = text;
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
  const inner = ENCIRCLED.exec(code)?.[1]?.trim();
  if (inner === undefined) return '';
  const number = Number(inner);
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : inner;
}
