import { useCallback, useRef } from 'react';

/**
 * Runs one piece of work at a time and ignores calls while it runs. A button that is disabled after the next
 * rendering comes too late for the second click of a double click.
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
