import type { Document, Span } from '../../../model.ts';

/** Runs of lines whose cells are parted by bars or tabs. */
export function delimitedRuns({ blocks, text }: Document): Span[][] {
  const runs: Span[][] = [];
  let open: Span[] | undefined;
  for (const block of blocks) {
    const line = block.type === 'paragraph' ? text.slice(block.span.start, block.span.end) : '';
    // a row of one cell among blanks goes on a table, and begins none
    if (!/[|\t]/.test(open ? line : line.trim())) {
      if (line.trim() !== '' || block.type !== 'paragraph') open = undefined;
      continue;
    }
    if (open) open.push(block.span);
    else {
      open = [block.span];
      runs.push(open);
    }
  }
  return runs;
}
