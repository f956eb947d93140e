import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { TODAY } from '../queries/as-of.js';

/** Changes parameters of the address; `null` takes one away. */
export function useChangeSearch(): (parameters: Record<string, string | null>) => void {
  const [, setSearch] = useSearchParams();
  return useCallback(
    (parameters) =>
      setSearch((current) => {
        const changed = new URLSearchParams(current);
        for (const [name, value] of Object.entries(parameters)) {
          if (value === null) changed.delete(name);
          else changed.set(name, value);
        }
        return changed;
      }),
    [setSearch],
  );
}

/** What takes a page back to today, to all that is known, to today's tree and the edition in force. */
export const usualPoint = { asOf: TODAY, knownAt: null, tree: null, edition: null } as const;
