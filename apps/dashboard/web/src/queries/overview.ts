import type { Schemas } from '#contract/domain';
import { useQuery, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import { dataOf, type ApiClient } from '../api/api-client.js';

export type Overview = Schemas['OverviewResponse'];

export type OverviewItem = Schemas['OverviewItem'];

export type OverviewTrack = Schemas['OverviewTrack'];

interface OverviewQuery {
  framework: string;
  root: string;
  asOf?: string;
  /** Only this track of the framework. */
  track?: string;
}

/**
 * Reads all org units, whatever the number of pages. Changes between two pages may leave them inconsistent
 * with each other.
 */
async function getOverview(api: ApiClient, query: OverviewQuery, signal?: AbortSignal): Promise<Overview> {
  const first = await dataOf(
    api.calls.GET('/api/v1/overview', { params: { query: { ...query, limit: PAGE } }, signal }),
  );
  const items = [...first.items];
  let next = first.next;
  while (next !== null) {
    const page: Page = await dataOf(
      api.calls.GET('/api/v1/overview', {
        params: { query: { ...query, limit: PAGE, cursor: next } },
        signal,
      }),
    );
    items.push(...page.items);
    next = page.next;
  }
  return { ...first, items };
}

type Page = Overview & { next: string | null };

const PAGE = 500;

type Refetching = Pick<UseQueryOptions<Overview>, 'placeholderData' | 'refetchInterval' | 'staleTime'>;

/** `query` null reads nothing. */
export function useOverview(
  query: OverviewQuery | null,
  refetching: Refetching = {},
): UseQueryResult<Overview> {
  const api = useApi();
  return useQuery({
    queryKey: ['overview', query],
    queryFn: ({ signal }) => getOverview(api, query as OverviewQuery, signal),
    enabled: query !== null,
    ...refetching,
  });
}
