import type { Schemas } from '#contract/domain';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { dataOf, type ApiClient, type Page } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';
import { useAnswers, type AnswerOf } from './answers.js';

export type OrgUnitLevel = 'nation' | 'ministry' | 'province' | 'department' | 'commune' | 'other';

export type OrgUnit = Schemas['OrgUnitDocument'];

/** How fresh the facts of an org unit and of those below it are on the real today. */
export type Freshness = Schemas['FreshnessDocument'];

export type OrgUnitDetail = Schemas['OrgUnitResponse'];

/** Reads a page of org units, searched by name or code. */
function searchOrgUnits(
  api: ApiClient,
  q: string,
  limit: number,
  signal?: AbortSignal,
): Promise<Page<OrgUnit>> {
  return dataOf(api.calls.GET('/api/v1/org-units', { params: { query: { q, limit } }, signal }));
}

/** Reads the roots of the trees that the caller may see. The API lists org units from the top downwards. */
async function listRoots(api: ApiClient, signal?: AbortSignal): Promise<OrgUnit[]> {
  const { items } = await dataOf(
    api.calls.GET('/api/v1/org-units', { params: { query: { limit: 500 } }, signal }),
  );
  return items.filter(({ parent }) => parent === null);
}

/** Reads the org units directly below one. */
function listChildren(api: ApiClient, parent: string, signal?: AbortSignal): Promise<Page<OrgUnit>> {
  return dataOf(api.calls.GET('/api/v1/org-units', { params: { query: { parent, limit: 500 } }, signal }));
}

function getOrgUnit(api: ApiClient, code: string, signal?: AbortSignal): Promise<OrgUnitDetail> {
  return dataOf(api.calls.GET('/api/v1/org-units/{code}', { params: { path: { code } }, signal }));
}

/** Reads the roots of the trees that the caller may see. */
export function useRoots(): UseQueryResult<OrgUnit[]> {
  const api = useApi();
  return useQuery({ queryKey: ['org-units', 'roots'], queryFn: ({ signal }) => listRoots(api, signal) });
}

export function useOrgUnit(code: string | null): UseQueryResult<OrgUnitDetail> {
  const api = useApi();
  return useQuery({ ...orgUnitQuery(api, code ?? ''), enabled: code !== null });
}

export function useOrgUnits(codes: readonly string[]): UseQueryResult<AnswerOf<OrgUnitDetail>[]> {
  const api = useApi();
  return useAnswers(codes, (code) => orgUnitQuery(api, code));
}

function orgUnitQuery(api: ApiClient, code: string) {
  return {
    queryKey: ['org-units', 'detail', code] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) => getOrgUnit(api, code, signal),
  };
}

export function useChildren(code: string): UseQueryResult<Page<OrgUnit>> {
  const api = useApi();
  return useQuery({
    queryKey: ['org-units', 'children', code],
    queryFn: ({ signal }) => listChildren(api, code, signal),
  });
}

/** Searches org units by name or code on the server. */
export function useOrgUnitSearch(q: string, limit: number): UseQueryResult<Page<OrgUnit>> {
  const api = useApi();
  return useQuery({
    queryKey: ['org-units', 'search', q],
    queryFn: ({ signal }) => searchOrgUnits(api, q, limit, signal),
    placeholderData: keepPreviousData,
  });
}
