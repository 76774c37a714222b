import { LIMITS } from './limits.ts';

interface Field {
  /** Its place among all the fields of the story that begin, from 0. */
  readonly ordinal: number;
  /** Ordinal of the paragraph that it begins in. */
  readonly paragraph: number;
  /** That paragraph ended before its code did. */
  overrun: boolean;
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
  begin(paragraph: number): void;
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
  paragraphEnds(paragraph: number): void;
  /** Drops the fields left open by a story that ended. */
  storyEnds(): void;
  /** Ordinals of those that never ended, or whose end belongs to another, so that nobody can tell what is their code. */
  readonly unbalanced: ReadonlySet<number>;
}

const CONTENTS = /^\s*TOC\b/i;

/** Word's 带圈字符 is a formula: `eq \o\ac(○,12)` stands for ⑫. */
const ENCIRCLED = /^\s*eq\s+\\o\s*\\ac\s*\(\s*[○〇◯]\s*[,;，]([^)]+)\)/i;

/** A place of a form to click at and fill in: `MACROBUTTON NoMacro [填写单位名称]` shows its prompt. */
const PROMPT = /^\s*MACROBUTTON\s+\S+\s+(.+)/i;

/** @param ignored ordinals of fields that are no fields: what stands in them is text. */
export function fields(ignored: ReadonlySet<number> = new Set()): Fields {
  const open: Field[] = [];
  /** Fields begun within as many as are followed. */
  const beyond: number[] = [];
  const unbalanced = new Set<number>();
  let begun = 0;
  return {
    unbalanced,
    begin(paragraph) {
      const ordinal = begun++;
      if (ignored.has(ordinal)) return;
      if (open.length < LIMITS.fields) {
        open.push({
          ordinal,
          paragraph,
          overrun: false,
          code: '',
          phase: 'code',
          answered: false,
          choices: 0,
        });
      } else beyond.push(ordinal);
    },
    separate() {
      const field = open.at(-1);
      if (field && beyond.length === 0) field.phase = 'result';
    },
    end() {
      if (beyond.pop() !== undefined) return '';
      const field = open.pop();
      if (field?.overrun && field.phase === 'code') unbalanced.add(field.ordinal);
      if (!field || field.answered) return '';
      return field.shown ?? (field.phase === 'code' ? drawn(field.code) : '');
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
    paragraphEnds(paragraph) {
      for (const field of open)
        if (field.paragraph === paragraph && field.phase === 'code') field.overrun = true;
    },
    storyEnds() {
      for (const { ordinal } of open.splice(0)) unbalanced.add(ordinal);
      for (const ordinal of beyond.splice(0)) unbalanced.add(ordinal);
    },
  };
}

/** What Word draws from the code of a field. */
const drawn = (code: string): string => PROMPT.exec(code)?.[1]?.trim() ?? encircled(code);

function encircled(code: string): string {
  const inner = ENCIRCLED.exec(code)?.[1]?.trim();
  if (inner === undefined) return '';
  const number = Number(inner);
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : inner;
}
