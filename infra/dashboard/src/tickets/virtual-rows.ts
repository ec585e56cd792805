import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { linkOf } from './list-keys.ts';

/** Shorter lists are there as a whole: the browser finds every word in them. */
const wholeUpTo = 200;
/** Rows above and below what is seen; the window moves in steps of so many. */
const overscan = 20;
/** What stands above the rows when the page is scrolled: the header of the page and of the table. */
const stickyHeight = 110;
const barHeight = 90;

export type Rows = { from: number; to: number };

/** The rows of a list of `count` that are to be there, from how far its top is above that of the window. */
export const rowsIn = (count: number, rowHeight: number, above: number, windowHeight: number): Rows => {
  if (count <= wholeUpTo) return { from: 0, to: count };
  const first = Math.floor(above / rowHeight / overscan) * overscan;
  const last = Math.ceil((above + windowHeight) / rowHeight / overscan) * overscan;
  const from = Math.min(Math.max(0, first - overscan), count);
  return { from, to: Math.max(from, Math.min(count, last + overscan)) };
};

type VirtualRows = Rows & {
  /** Scrolls to a row and gives its link the focus. */
  reveal(index: number, ticketId: string): void;
};

/** Rows of one height in a page that scrolls: only those near what is seen are in the document. */
export const useVirtualRows = (list: RefObject<HTMLElement>, count: number, rowHeight: number): VirtualRows => {
  const [rows, setRows] = useState<Rows>(() => rowsIn(count, rowHeight, 0, window.innerHeight));
  const wanted = useRef<string | null>(null);

  const look = useCallback(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    const next = rowsIn(count, rowHeight, -top, window.innerHeight);
    setRows((before) => (before.from === next.from && before.to === next.to ? before : next));
  }, [list, count, rowHeight]);

  useLayoutEffect(look, [look]);
  useEffect(() => {
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [look]);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    linkOf(wanted.current)?.focus({ preventScroll: true });
    wanted.current = null;
  });

  const reveal = useCallback(
    (index: number, ticketId: string) => {
      const top = (list.current?.getBoundingClientRect().top ?? 0) + index * rowHeight;
      const over = Math.min(0, top - stickyHeight);
      const under = Math.max(0, top + rowHeight + barHeight - window.innerHeight);
      if (over + under !== 0) scrollBy({ top: over + under, behavior: 'instant' });
      wanted.current = ticketId;
      look();
      linkOf(ticketId)?.focus({ preventScroll: true });
    },
    [list, rowHeight, look],
  );
  return { ...rows, reveal };
};
