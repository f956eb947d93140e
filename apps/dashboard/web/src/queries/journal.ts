import type { Schemas } from '#contract/domain';
import {
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { changeKinds, journalKinds, type JournalKind } from '#assessments/kinds';
import { dataOf, type ApiClient, type Page } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';

/** One line of the journal, as the stream sends it. */
export type JournalLine = Schemas['StreamLineDocument'];

export { changeKinds, journalKinds };
export type { JournalKind };

interface JournalFilter {
  /** Comma-separated. */
  kinds?: string;
  orgUnit?: string;
  limit?: number;
  cursor?: string;
}

/** The journal, newest lines first. */
function listJournal(
  api: ApiClient,
  filter: JournalFilter,
  signal?: AbortSignal,
): Promise<Page<JournalLine>> {
  return dataOf(api.calls.GET('/api/v1/journal', { params: { query: filter }, signal }));
}

/** The newest journal lines first. */
export function useJournal(filter: JournalFilter): UseQueryResult<Page<JournalLine>> {
  const api = useApi();
  return useQuery({
    queryKey: ['journal', filter],
    queryFn: ({ signal }) => listJournal(api, filter, signal),
  });
}

/** The newest journal lines first, older ones on request. */
export function useJournalPages(
  filter: JournalFilter,
): UseInfiniteQueryResult<InfiniteData<Page<JournalLine>>> {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['journal', 'pages', filter],
    queryFn: ({ pageParam, signal }) =>
      listJournal(api, { ...filter, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
