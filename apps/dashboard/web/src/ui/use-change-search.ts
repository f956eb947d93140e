import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Changes parameters of the address; `null` removes one. */
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
