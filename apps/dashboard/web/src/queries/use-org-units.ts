import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getOrgUnit, listChildren, listRoots, type OrgUnit, type OrgUnitDetail } from './org-units.js';
import type { Page } from '../api/page.js';
import { useApi } from '../api/api-context.js';

/** The tops of the trees that the caller may see. */
export function useRoots(): UseQueryResult<OrgUnit[]> {
  const api = useApi();
  return useQuery({ queryKey: ['org-units', 'roots'], queryFn: ({ signal }) => listRoots(api, signal) });
}

export function useOrgUnit(code: string | null): UseQueryResult<OrgUnitDetail> {
  const api = useApi();
  return useQuery({
    queryKey: ['org-units', 'detail', code],
    queryFn: ({ signal }) => getOrgUnit(api, code ?? '', signal),
    enabled: code !== null,
  });
}

export function useChildren(code: string): UseQueryResult<Page<OrgUnit>> {
  const api = useApi();
  return useQuery({
    queryKey: ['org-units', 'children', code],
    queryFn: ({ signal }) => listChildren(api, code, signal),
  });
}
