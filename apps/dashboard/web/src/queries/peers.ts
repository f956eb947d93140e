import type { Paths, Schemas } from '#contract/domain';
import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import { dataOf, type ApiClient } from '../api/api-client.js';

/** Org units ranked among their peers on a KPI or on the score of a track. */
export type Peers = Schemas['PeersResponse'];

export type Peer = Schemas['PeerDocument'];

type PeersParameters = Paths['/api/v1/frameworks/{id}/peers']['get']['parameters']['query'];

/** As an address names it; the server refuses what it does not know. */
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
  return dataOf(
    api.calls.GET('/api/v1/frameworks/{id}/peers', {
      params: { path: { id: framework }, query: query as PeersParameters },
      signal,
    }),
  );
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
