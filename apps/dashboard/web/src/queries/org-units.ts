import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ApiClient, Page } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';

export type OrgUnitLevel = 'nation' | 'ministry' | 'province' | 'department' | 'commune' | 'other';

export interface OrgUnit {
  code: string;
  name: string;
  level: OrgUnitLevel;
  parent: string | null;
  status: 'active' | 'merged' | 'split' | 'dissolved';
  establishedAt: string;
  endedAt: string | null;
  successors: string[];
  /** How many org units hang directly below. */
  children: number;
}

export interface OrgUnitDetail extends OrgUnit {
  /** From the root down to the parent. */
  ancestors: { code: string; name: string }[];
  /** The last day on which a fact of this org unit or one below it happened. */
  lastFactDay: string | null;
  /** Ids of the frameworks that study this org unit. */
  frameworks: string[];
  /** Ids of the frameworks that study this org unit or any below it. */
  frameworksWithin: string[];
}

/** A page of org units, found by name or code. */
function searchOrgUnits(
  api: ApiClient,
  q: string,
  limit: number,
  signal?: AbortSignal,
): Promise<Page<OrgUnit>> {
  return api.get<Page<OrgUnit>>('/org-units', { q, limit }, signal);
}

/** The tops of the trees that the caller may see. The API lists org units from the top downwards. */
async function listRoots(api: ApiClient, signal?: AbortSignal): Promise<OrgUnit[]> {
  const { items } = await api.get<Page<OrgUnit>>('/org-units', { limit: 500 }, signal);
  return items.filter(({ parent }) => parent === null);
}

/** The org units directly below one. */
function listChildren(api: ApiClient, parent: string, signal?: AbortSignal): Promise<Page<OrgUnit>> {
  return api.get<Page<OrgUnit>>('/org-units', { parent, limit: 500 }, signal);
}

function getOrgUnit(api: ApiClient, code: string, signal?: AbortSignal): Promise<OrgUnitDetail> {
  return api.get<OrgUnitDetail>(`/org-units/${encodeURIComponent(code)}`, {}, signal);
}

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

/** Org units found by name or code; the server searches. */
export function useOrgUnitSearch(q: string, limit: number): UseQueryResult<Page<OrgUnit>> {
  const api = useApi();
  return useQuery({
    queryKey: ['org-units', 'search', q],
    queryFn: ({ signal }) => searchOrgUnits(api, q, limit, signal),
    placeholderData: keepPreviousData,
  });
}
