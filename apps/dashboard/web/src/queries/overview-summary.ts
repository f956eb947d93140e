import type { Schemas } from '#contract/domain';
import { lookBefore, withLook, type Looks, type ShownOverview } from '#identity/domain';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { dataOf, given, type ApiClient } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';
import type { Session } from './session.js';

export type MovedUnit = Schemas['MovedUnit'];

/** One sentence and four figures, all about one root, framework, track and day. */
export type OverviewSummary = Schemas['OverviewSummaryResponse'];

export interface SummaryQuery {
  root: string | null;
  framework: string | null;
  track: string | null;
  asOf: string | null;
  since: number | null;
}

export const summaryKey = (query: SummaryQuery) => ['overview', 'summary', query] as const;

/** `query` null: who is signed in is not known yet. */
export function useOverviewSummary(query: SummaryQuery | null): UseQueryResult<OverviewSummary> {
  const api = useApi();
  return useQuery({
    queryKey: ['overview', 'summary', query],
    queryFn: ({ signal }) =>
      dataOf(api.calls.GET('/api/v1/overview/summary', { params: { query: given(query ?? {}) }, signal })),
    enabled: query !== null,
    placeholderData: keepPreviousData,
    staleTime: 15_000,
    // Windows, freshness and deadlines change with the day even when no fact arrives.
    refetchInterval: 60_000,
  });
}

/** What a browser keeps for a caller with an API key. The server keeps it for persons. */
interface KeptInBrowser {
  shown: ShownOverview | null;
  looks: Looks | null;
}

const STORAGE_KEY = 'thang.overview';

function readKept(): KeptInBrowser {
  try {
    const kept = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as Partial<KeptInBrowser>;
    return { shown: kept.shown ?? null, looks: kept.looks ?? null };
  } catch {
    return { shown: null, looks: null };
  }
}

function storeKept(kept: KeptInBrowser): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(kept));
  } catch {
    // Private windows and policies may forbid storage; nothing is kept then.
    return;
  }
}

/**
 * What the browser has kept for a key; nothing for a person. It is read once, so that news stays while a page
 * is open.
 */
export function useKeptInBrowser(session: Session | null | undefined) {
  const [kept] = useState(readKept);
  if (session?.kind !== 'key') return { shown: null, since: null };
  return { shown: kept.shown, since: lookBefore(kept.looks, Date.now())?.position ?? null };
}

/** Keeps what the overview shows from now on. */
export function keepShown(api: ApiClient, session: Session | null, shown: ShownOverview): void {
  if (session?.kind === 'key') storeKept({ ...readKept(), shown });
  // The page shows the choice all the same when it cannot be kept.
  else dataOf(api.calls.PATCH('/api/v1/account/overview', { body: { shown } })).catch(() => undefined);
}

/** Keeps once for each visit up to which journal position a person has seen what moved. */
export function useLook(session: Session | null | undefined, summary: OverviewSummary | undefined): void {
  const api = useApi();
  const isKept = useRef(false);
  useEffect(() => {
    if (!session || !summary || isKept.current) return;
    isKept.current = true;
    const position = Number(summary.journalPosition);
    if (session.kind === 'key') {
      const kept = readKept();
      storeKept({ ...kept, looks: withLook(kept.looks, { at: Date.now(), position }) });
    } else
      dataOf(api.calls.PATCH('/api/v1/account/overview', { body: { seen: position } })).catch(
        () => undefined,
      );
  }, [api, session, summary]);
}
