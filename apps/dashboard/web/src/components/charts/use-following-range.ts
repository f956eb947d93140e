import { useEffect, useState } from 'react';
import { defaultRange, follow, type Range } from './range.js';

/** A simulated day may last a second. Charts follow it at most once in this time. */
const STEP_MS = 15_000;

/** A range that ends on the day of the page and follows it, until the reader chooses another end. */
export function useFollowingRange(until: string): [Range, (range: Range) => void] {
  const end = useAtMostEvery(until, STEP_MS);
  const [state, setState] = useState(() => ({ range: defaultRange(end), end }));
  useEffect(() => {
    setState((current) =>
      current.end === end ? current : { range: follow(current.range, current.end, end), end },
    );
  }, [end]);
  return [state.range, (range) => setState((current) => ({ ...current, range }))];
}

/** Returns the value, but changes it at most once in `ms` milliseconds. */
function useAtMostEvery<T>(value: T, ms: number): T {
  const [shown, setShown] = useState({ value, at: 0 });
  useEffect(() => {
    if (shown.value === value) return undefined;
    const timer = setTimeout(
      () => setShown({ value, at: Date.now() }),
      Math.max(0, shown.at + ms - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [value, ms, shown]);
  return shown.value;
}
