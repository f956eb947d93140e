import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

export interface VisibleRows {
  first: number;
  /** After the last one. */
  end: number;
}

/** A short list is rendered whole, so that it can be searched in the page and printed. */
const RENDERED_ALWAYS = 60;

/** Rows above and below the window that are rendered too, so that the focus can move on to them. */
const BEYOND = 8;

/**
 * Returns which of `count` rows of a fixed height lie in the window, and a few around them. Only these are
 * rendered: thousands of rows cost as much as thirty. `container` holds the rows.
 */
export function useVisibleRows(
  count: number,
  rowHeight: number,
): VisibleRows & { container: RefObject<HTMLDivElement | null> } {
  const container = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState({ offset: 0, height: 0 });
  useLayoutEffect(() => {
    let frame = 0;
    const read = () => {
      frame = 0;
      const offset = -(container.current?.getBoundingClientRect().top ?? 0);
      // A row's height is the smallest step that changes what is shown.
      setTop({ offset: Math.floor(offset / rowHeight) * rowHeight, height: window.innerHeight });
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    read();
    window.addEventListener('scroll', later, { passive: true });
    window.addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', later);
      window.removeEventListener('resize', later);
    };
  }, [rowHeight]);
  return { container, ...visibleRows(count, rowHeight, top) };
}

/** `offset`: how far the first row lies above the top of the window, in pixels. */
export function visibleRows(
  count: number,
  rowHeight: number,
  { offset, height }: { offset: number; height: number },
): VisibleRows {
  if (count <= RENDERED_ALWAYS) return { first: 0, end: count };
  const first = Math.min(Math.floor(offset / rowHeight), count) - BEYOND;
  const end = Math.ceil((offset + height) / rowHeight) + BEYOND;
  return { first: Math.max(0, first), end: Math.max(0, Math.min(count, end)) };
}
