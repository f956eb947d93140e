import type { ApiClient } from '../api/api-client.js';
import type { Page } from '../api/page.js';

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
  /** How many bodies hang directly below. */
  children: number;
}

export interface OrgUnitDetail extends OrgUnit {
  /** From the root down to the parent. */
  ancestors: { code: string; name: string }[];
  /** The last day on which a fact of this body or one below it happened. */
  lastFactDay: string | null;
  /** Ids of the frameworks that study this body. */
  frameworks: string[];
  /** Ids of the frameworks that study this body or any below it. */
  frameworksWithin: string[];
}

/** A page of bodies, found by name or code. */
export function searchOrgUnits(
  api: ApiClient,
  q: string,
  limit: number,
  signal?: AbortSignal,
): Promise<Page<OrgUnit>> {
  return api.get<Page<OrgUnit>>('/org-units', { q, limit }, signal);
}

/** The tops of the trees that the caller may see. The API lists bodies from the top downwards. */
export async function listRoots(api: ApiClient, signal?: AbortSignal): Promise<OrgUnit[]> {
  const { items } = await api.get<Page<OrgUnit>>('/org-units', { limit: 500 }, signal);
  return items.filter(({ parent }) => parent === null);
}

/** The bodies directly below one. */
export function listChildren(api: ApiClient, parent: string, signal?: AbortSignal): Promise<Page<OrgUnit>> {
  return api.get<Page<OrgUnit>>('/org-units', { parent, limit: 500 }, signal);
}

export function getOrgUnit(api: ApiClient, code: string, signal?: AbortSignal): Promise<OrgUnitDetail> {
  return api.get<OrgUnitDetail>(`/org-units/${encodeURIComponent(code)}`, {}, signal);
}
