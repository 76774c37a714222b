import type { ComponentChildren } from 'preact';
import { memo } from 'preact/compat';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Exhibit } from '../audit/exhibit.ts';
import type { FindingRecord } from '../batch/summary.ts';
import type { Block, Note, Paragraph, Span } from '../model.ts';
import { SEVERITY } from '../report/words.ts';
import { say } from './desk.ts';
import { attend } from './lights.ts';
import { cutter, type Piece } from './pieces.ts';

interface Given {
  readonly exhibit: Exhibit;
  readonly findings: readonly FindingRecord[];
  readonly onFinding: (index: number) => void;
  readonly onFigure: (index: number) => void;
  readonly onHover: (index: number | null) => void;
}

/** The report as it was read and audited, with every finding marked in place and every figure ticked. */
export const Paper = memo(
  ({ exhibit, findings, onFinding, onFigure, onHover }: Given) => {
    const root = useRef<HTMLDivElement>(null);
    const draw = useMemo(() => drawing(exhibit, findings), [exhibit, findings]);
    useEffect(() => attend(root.current!), [exhibit, findings]);
    const numberAt = (event: Event, name: 'finding' | 'figure'): number | null => {
      const holder = (event.target as Element).closest<HTMLElement>(`[data-${name}]`);
      return holder ? Number(holder.dataset[name]) : null;
    };
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the numbers in the text are buttons, figures are also in the list of relations
      // biome-ignore lint/a11y/noStaticElementInteractions: as above
      // biome-ignore lint/a11y/useKeyWithMouseEvents: onFocusIn is its pair, which bubbles
      <div
        class="sheet"
        ref={root}
        onClick={(event) => {
          if (String(getSelection()) !== '') return;
          const [finding, figure] = [numberAt(event, 'finding'), numberAt(event, 'figure')];
          if (finding !== null) onFinding(finding);
          else if (figure !== null) onFigure(figure);
        }}
        onMouseOver={(event) => onHover(numberAt(event, 'finding'))}
        onFocusIn={(event) => onHover(numberAt(event, 'finding'))}
        onMouseLeave={() => onHover(null)}
      >
        {exhibit.blocks.map((block, at) => [...draw.pagesUpTo(block, at), draw.block(block, at)])}
      </div>
    );
  },
  (before, after) => before.exhibit === after.exhibit && sameMarks(before.findings, after.findings),
);

/** A judgement changes nothing on the paper. */
const sameMarks = (a: readonly FindingRecord[], b: readonly FindingRecord[]): boolean =>
  a.length === b.length && a.every((finding, at) => finding.span === b[at]!.span);

const NOTES: Readonly<Record<Note['kind'], readonly [string, string]>> = {
  footnote: ['脚注', 'footnote'],
  endnote: ['尾注', 'endnote'],
  header: ['页眉', 'header'],
  footer: ['页脚', 'footer'],
  textbox: ['文本框', 'text box'],
};

function drawing(exhibit: Exhibit, findings: readonly FindingRecord[]) {
  const cut = cutter(exhibit, findings);
  const headings = new Map(exhibit.headings.map((heading) => [heading.start, heading]));

  const tag = (index: number) => {
    const { severity, message } = findings[index]!;
    const label = `${say('问题', 'finding ')}${index + 1}，${SEVERITY[severity][say('zh', 'en') as 'zh']}：${message}`;
    return (
      <button
        type="button"
        class={`tag ${severity}`}
        data-finding={index}
        aria-label={label}
        key={`t${index}`}
      >
        {index + 1}
      </button>
    );
  };

  const piece = ({ start, end, text, figure, isLast, tick, finding, severity, ending }: Piece) => {
    const names = [
      severity && `found ${severity}`,
      figure !== null && `figure ${tick}`,
      isLast && 'last',
    ].filter(Boolean);
    const tags = ending.map(tag);
    return [
      <span
        key={start}
        class={names.join(' ') || undefined}
        data-at={start}
        data-end={end}
        data-figure={figure ?? undefined}
        data-finding={finding ?? undefined}
      >
        {text}
      </span>,
      ...tags,
    ];
  };

  const words = (span: Span) => {
    const pieces = cut(span);
    const only = pieces[0];
    if (pieces.length === 1 && only!.figure === null && only!.finding === null && only!.ending.length === 0)
      return only!.text;
    return pieces.flatMap(piece);
  };

  const paragraph = ({ span, heading, contents }: Paragraph, at: number) => {
    if (span.start === span.end) return null;
    const own = headings.get(span.start);
    const isTitle = exhibit.title && span.start <= exhibit.title.start && exhibit.title.end <= span.end;
    if (isTitle && span.end - exhibit.title!.end < 8)
      return (
        <h3 class="title" key={at}>
          {words(span)}
        </h3>
      );
    const depth = own && own.end >= span.end - 2 ? own.depth + 1 : (heading ?? 0);
    if (depth > 0 && !contents) {
      const Heading = `h${Math.min(depth + 2, 6)}` as 'h3';
      return (
        <Heading class="heading" key={at}>
          {words(span)}
        </Heading>
      );
    }
    return (
      <p class={contents ? 'contents' : undefined} key={at}>
        {words(span)}
      </p>
    );
  };

  const block = (one: Block, at: number): ComponentChildren => {
    if (one.type === 'paragraph') return paragraph(one, at);
    if (one.type === 'note')
      return (
        <aside class="note" key={at}>
          <span class="kind">{say(...NOTES[one.kind])}</span>
          {one.children.map(block)}
        </aside>
      );
    return (
      <div class="wide" key={at}>
        <table>
          <tbody>
            {one.children.map((row, number) => (
              <tr key={number}>
                {row.children.map((cell) => {
                  const Cell = row.header ? 'th' : 'td';
                  return (
                    <Cell
                      key={cell.column}
                      rowSpan={cell.rowSpan > 1 ? cell.rowSpan : undefined}
                      colSpan={cell.columnSpan > 1 ? cell.columnSpan : undefined}
                    >
                      {cell.children.map(block)}
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  };
  /** The pages that began since the block before. */
  const pagesUpTo = ({ span }: Block, at: number) => {
    const before = exhibit.blocks[at - 1]?.span.start ?? -1;
    return (exhibit.pages ?? [])
      .filter(({ start }) => start > before && start <= span.start)
      .map(({ page }) => (
        <p class="page" key={`page${page}`}>
          {say(`第${page}页`, `page ${page}`)}
        </p>
      ));
  };

  return { block, pagesUpTo };
}
