import type { Span } from '../model.ts';

/** A text that grows at its end and tells where each piece came to stand. */
export interface Writer {
  readonly text: string;
  /** Appends a piece that holds no line end. */
  put(piece: string): Span;
  /** Ends the current line, if anything stands before, and goes down to a line (from 1) if that is still ahead. */
  startLine(line?: number): void;
}

export function writer(): Writer {
  let text = '';
  let line = 1;
  let started = false;
  return {
    get text() {
      return text;
    },
    put(piece) {
      const start = text.length;
      text += piece;
      started = true;
      return { start, end: text.length };
    },
    startLine(target = line) {
      const down = Math.max(started ? 1 : 0, target - line);
      text += '\n'.repeat(down);
      line += down;
      started = false;
    },
  };
}
