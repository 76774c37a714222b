import picocolors from 'picocolors';
import type { Language, Severity } from '../../model.ts';

/** How the pretty output looks on this screen. */
export interface Style {
  readonly language: Language;
  readonly width: number;
  readonly colour: boolean;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly severity: Readonly<Record<Severity, Paint>>;
  readonly good: Paint;
  /** The text in the language of the output. */
  say(zh: string, en: string): string;
}

type Paint = (text: string) => string;

const WIDEST = 120;
const NARROWEST = 60;

export function styleFor(language: Language, width = 100, colour = false): Style {
  const { bold, dim, red, yellow, cyan, green } = picocolors.createColors(colour);
  return {
    language,
    width: Math.max(NARROWEST, Math.min(width, WIDEST)),
    colour,
    bold,
    dim,
    good: green,
    severity: { error: red, warning: yellow, info: cyan },
    say: (zh, en) => (language === 'zh' ? zh : en),
  };
}
