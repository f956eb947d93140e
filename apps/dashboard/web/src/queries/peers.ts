import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import type { ApiClient } from '../api/api-client.js';
import type { PublishedPlace } from './maturity.js';

/** Org units ranked among their peers on a KPI or on the score of a track. */
export interface Peers {
  edition: string;
  asOf: string;
  /** Decimals with which values that differ are shown as different. */
  decimals: number;
  population: {
    count: number;
    mean: number | null;
    deviation: number | null;
    lowest: number | null;
    highest: number | null;
  };
  items: Peer[];
  next: string | null;
}

export interface Peer {
  orgUnit: { code: string; name: string };
  value: number | null;
  /** Standard deviations from the mean. */
  z: number | null;
  /** 0–1 between the lowest and the highest. */
  normalized: number | null;
  /** 1 is best; `null`: not scored. */
  rank: number | null;
  /** True: other org units have the same rank. */
  tied: boolean;
  group: string | null;
  class: string | null;
  /** Change since the edition or period before; `rank` above zero: the org unit rose. */
  movement: { rank: number; value: number } | null;
  /** Where a published index is compared: what its publisher announced. */
  published?: PublishedPlace;
}

interface PeersQuery {
  track?: string;
  kpi?: string;
  asOf?: string;
  edition?: string;
  root?: string;
  level?: string;
  limit: number;
  cursor?: string;
}

function listPeers(
  api: ApiClient,
  framework: string,
  query: PeersQuery,
  signal?: AbortSignal,
): Promise<Peers> {
  return api.get<Peers>(`/frameworks/${encodeURIComponent(framework)}/peers`, { ...query }, signal);
}

/**
 * Reads the ranking from the best down; lower ranks are loaded on request. Reads nothing unless `enabled`.
 */
export function usePeerPages(
  framework: string,
  query: PeersQuery,
  enabled = true,
): UseInfiniteQueryResult<InfiniteData<Peers>> {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['peers', framework, query],
    queryFn: ({ pageParam, signal }) =>
      listPeers(api, framework, { ...query, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    enabled,
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // The ranking reads every peer, so it is reloaded once a minute only.
    refetchInterval: 60_000,
  });
}
