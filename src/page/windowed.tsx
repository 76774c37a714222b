import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Given<T> {
  readonly items: readonly T[];
  /** Pixels of a row. */
  readonly height: number;
  readonly row: (item: T, index: number) => ComponentChildren;
  /** The row that is kept in sight. */
  readonly current: number;
  readonly label: string;
  readonly class: string;
  readonly onPick: (index: number) => void;
}

/** Rows drawn beyond what is seen. */
const BEYOND = 8;

/** A list of rows of one height of which only those in sight are drawn; the arrow keys move in it. */
export function Windowed<T>({ items, height, row, current, label, class: name, onPick }: Given<T>) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [seen, setSeen] = useState(800);
  useEffect(() => {
    const element = box.current!;
    const measure = () => setSeen(element.clientHeight);
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    measure();
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => {
    const element = box.current!;
    if (current < 0) return;
    const [from, to] = [current * height, (current + 1) * height];
    if (from < element.scrollTop) element.scrollTop = from;
    else if (to > element.scrollTop + element.clientHeight) element.scrollTop = to - element.clientHeight;
  }, [current, height]);
  const first = Math.max(0, Math.floor(top / height) - BEYOND);
  const last = Math.min(items.length, Math.ceil((top + seen) / height) + BEYOND);
  const move: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    Home: 0,
    End: items.length - 1,
    PageDown: current + Math.floor(seen / height),
    PageUp: current - Math.floor(seen / height),
  };
  return (
    <div
      class={`windowed ${name}`}
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={current >= first && current < last ? `${name}-${current}` : undefined}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={(event) => {
        const to = move[event.key];
        if (to === undefined || event.ctrlKey) return;
        event.preventDefault();
        onPick(Math.max(0, Math.min(items.length - 1, to)));
      }}
    >
      <div role="presentation" class="track" style={{ height: `${items.length * height}px` }}>
        {items.slice(first, last).map((item, offset) => {
          const index = first + offset;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list
            <div
              key={index}
              id={`${name}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              class="row"
              style={{ transform: `translateY(${index * height}px)`, height: `${height}px` }}
              onClick={() => onPick(index)}
            >
              {row(item, index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
