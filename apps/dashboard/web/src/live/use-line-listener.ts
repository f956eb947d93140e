import { useEffect, useRef } from 'react';
import type { JournalLine } from '../queries/journal.js';
import { useLive } from './live-context.js';

/** Calls `listen` once with the lines that have arrived since the last call, the oldest first. */
export function useLineListener(listen: (arrived: JournalLine[]) => void): void {
  const { lines } = useLive();
  const seen = useRef<JournalLine | null>(lines[0] ?? null);
  const latest = useRef(listen);
  useEffect(() => {
    latest.current = listen;
  }, [listen]);
  useEffect(() => {
    const known = seen.current ? lines.indexOf(seen.current) : lines.length;
    const arrived = lines.slice(0, known < 0 ? lines.length : known).reverse();
    seen.current = lines[0] ?? null;
    if (arrived.length > 0) latest.current(arrived);
  }, [lines]);
}
