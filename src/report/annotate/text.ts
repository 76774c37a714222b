import type { AuditedFile } from '../../batch/result.ts';
import { isOpen } from '../../batch/summary.ts';
import { INVISIBLE } from '../../read/canonical.ts';
import { decode } from '../../read/encoding.ts';
import type { Setting } from '../format.ts';
import { encoded } from './encode.ts';
import { remarksOf } from './remark.ts';

/** A text with 【1】 behind each finding and the remarks below, in the encoding that it came in. */
export function annotatedText(file: AuditedFile, bytes: Uint8Array, setting: Setting): Uint8Array {
  const { text: source, encoding } = decode(bytes);
  const isMarkdown = /\.md$/i.test(file.path);
  const open = file.findings.filter(isOpen);
  const place = isMarkdown ? inMarkdown(source) : inText(source);
  const marks = open
    .map((finding, index) => ({
      at: place(finding.span.end, finding.where.line, finding.quote),
      mark: `【${index + 1}】`,
    }))
    .sort((a, b) => a.at - b.at);
  let text = '';
  let done = 0;
  for (const { at, mark } of marks) {
    text += source.slice(done, at) + mark;
    done = at;
  }
  text += source.slice(done);
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const heading = setting.language === 'zh' ? '勾稽审核意见' : 'Remarks of gouji';
  const own = remarksOf(file, setting).filter(({ lines }) => lines.length > 1);
  const remarks = own.map(({ lines }) => lines.join(isMarkdown ? '  \n' : newline));
  const below = [isMarkdown ? `---\n\n## ${heading}` : `—— ${heading} ——`, ...remarks];
  if (own.length > 0)
    text = `${text.trimEnd()}${newline}${newline}${below.join(newline + newline)}${newline}`;
  return encoded(text, encoding, bytes);
}

type Locate = (offset: number, line: number, quote: string) => number;

/** Plain text is read character by character, but for what has no ink and two signs for one line end. */
function inText(source: string): Locate {
  const invisible = new Set([...source.matchAll(INVISIBLE)].map(({ index }) => index));
  return (offset) => {
    let left = offset;
    let at = 0;
    while (at < source.length && left > 0) {
      if (!invisible.has(at) && !(source[at] === '\r' && source[at + 1] === '\n')) left--;
      at++;
    }
    return at;
  };
}

/** In Markdown behind the quote in its line, or at the end of the line. */
function inMarkdown(source: string): Locate {
  const starts = [0, ...[...source.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
  return (_, line, quote) => {
    const from = starts[line - 1] ?? source.length;
    const end = source.slice(from).search(/[\r\n]/);
    const content = source.slice(from, end < 0 ? source.length : from + end);
    const found = content.indexOf(quote);
    if (found >= 0) return from + found + quote.length;
    const filled = content.trimEnd();
    return from + (filled.endsWith('|') ? filled.slice(0, -1).trimEnd() : filled).length;
  };
}
