import { useState } from 'react';
import { MAX_LINES } from '../../components/charts/line-looks.js';

/** The org units that are chosen to be compared on one chart, in the order in which they were ticked. */
export interface TickedUnits {
  codes: readonly string[];
  /** No more fit on the chart. */
  isFull: boolean;
  has: (code: string) => boolean;
  toggle: (code: string) => void;
  clear: () => void;
}

export function useTickedUnits(): TickedUnits {
  const [codes, setCodes] = useState<readonly string[]>([]);
  const isFull = codes.length >= MAX_LINES;
  return {
    codes,
    isFull,
    has: (code) => codes.includes(code),
    toggle: (code) =>
      setCodes((current) =>
        current.includes(code)
          ? current.filter((each) => each !== code)
          : [...current, code].slice(0, MAX_LINES),
      ),
    clear: () => setCodes([]),
  };
}
