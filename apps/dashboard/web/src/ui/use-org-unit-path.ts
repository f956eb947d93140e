import { useSearchParams } from 'react-router';

/** Paths of bodies that keep the framework and the day that one is looking at. */
export function useOrgUnitPath(): (code: string) => string {
  const [search] = useSearchParams();
  return (code) => {
    const kept = new URLSearchParams();
    for (const name of ['framework', 'asOf']) {
      const value = search.get(name);
      if (value) kept.set(name, value);
    }
    const query = kept.toString();
    return `/org-units/${encodeURIComponent(code)}${query ? `?${query}` : ''}`;
  };
}
