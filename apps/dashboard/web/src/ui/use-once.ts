import { useCallback, useRef } from 'react';

/**
 * Runs one piece of work at a time and ignores calls while it runs. Disabling the button would be too late: a
 * double click comes before the next rendering.
 */
export function useOnce(): (work: () => Promise<unknown>) => void {
  const busy = useRef(false);
  return useCallback((work) => {
    if (busy.current) return;
    busy.current = true;
    // The mutation keeps its error and shows it.
    const done = () => {
      busy.current = false;
    };
    work().then(done, done);
  }, []);
}
