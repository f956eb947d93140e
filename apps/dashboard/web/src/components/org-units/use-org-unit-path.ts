import { useSearchParams } from 'react-router';
import { keptSearch } from '../../queries/point-in-time.js';

/** Paths of bodies that keep the framework and the point of view. */
export function useOrgUnitPath(): (code: string) => string {
  const [search] = useSearchParams();
  return (code) => `/org-units/${encodeURIComponent(code)}${keptSearch(search)}`;
}
