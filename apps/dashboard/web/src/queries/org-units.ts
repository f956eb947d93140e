import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ApiClient, Page } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';
import { useAnswers, type AnswerOf } from './answers.js';

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
  /** Number of org units directly below. */
  children: number;
}

/** How fresh the facts of an org unit and of those below it are on the real today. */
export interface Freshness {
  /** `null`: there is no fact. */
  lastHeard: string | null;
  /** Since when they are overdue; `null`: they are not. */
  silentSince: string | null;
}

export interface OrgUnitDetail extends OrgUnit {
  /** From the root down to the parent. */
  ancestors: { code: string; name: string }[];
  /** The last day on which a fact of this org unit or one below it happened. */
  lastFactDay: string | null;
  /** The same day when no further facts are expected; `null`: they are. */
  endedOn: string | null;
  /** By framework, the worst first. */
  freshness: (Freshness & { framework: string })[];
  /** Ids of the frameworks that apply to this org unit, the followed ones first. */
  frameworks: string[];
  /** The one that its pages begin with. */
  usualFramework: string | null;
  /** Ids of the frameworks that apply to this org unit or to any below it, the followed ones first. */
  frameworksWithin: string[];
  /** The one that pages about it and all below it begin with. */
  usualFrameworkWithin: string | null;
}

/** Reads a page of org units, searched by name or code. */
function searchOrgUnits(
  api: ApiClient,
  q: string,
  limit: number,
  signal?: AbortSignal,
): Promise<Page<OrgUnit>> {
  return api.get<Page<OrgUnit>>('/org-units', { q, limit }, signal);
}

/** Reads the roots of the trees that the caller may see. The API lists org units from the top downwards. */
async function listRoots(api: ApiClient, signal?: AbortSignal): Promise<OrgUnit[]> {
  const { items } = await api.get<Page<OrgUnit>>('/org-units', { limit: 500 }, signal);
  return items.filter(({ parent }) => parent === null);
}

/** Reads the org units directly below one. */
function listChildren(api: ApiClient, parent: string, signal?: AbortSignal): Promise<Page<OrgUnit>> {
  return api.get<Page<OrgUnit>>('/org-units', { parent, limit: 500 }, signal);
}

function getOrgUnit(api: ApiClient, code: string, signal?: AbortSignal): Promise<OrgUnitDetail> {
  return api.get<OrgUnitDetail>(`/org-units/${encodeURIComponent(code)}`, {}, signal);
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
