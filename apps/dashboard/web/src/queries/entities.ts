import type { Schemas } from '#contract/domain';
import {
  keepPreviousData,
  useInfiniteQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { dataOf, given } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';

/** The nouns whose entities the page lists, in the order of its menu. */
export const entityNouns = [
  'service',
  'dataset',
  'process',
  'milestone',
  'registry',
  'system',
  'function',
  'operating-model',
  'delivery-model',
  'outcome',
  'solution',
  'risk',
  'consultation',
  'capability',
  'index',
] as const;

export type EntityNoun = (typeof entityNouns)[number];

export type ListedEntity = Schemas['ListedEntityDocument'];

type ListedEntities = Schemas['ListedEntitiesResponse'];

export interface EntityChoice {
  noun: EntityNoun;
  /** True: also of the org units below. */
  below: boolean;
  search: string;
  /** Only those that count for this measure. */
  measure: string | null;
  /** `null`: today. */
  asOf: string | null;
}

const PAGE = 50;

/** Returns the query parameters of what to list. */
export function entityQuery(choice: EntityChoice) {
  const { noun, below, search, measure, asOf } = choice;
  return { noun, ...given({ include: below ? ('below' as const) : null, q: search, measure, asOf }) };
}

/** Reads the entities of an org unit, sorted by name; more of them are loaded on request. */
export function useEntities(
  code: string,
  choice: EntityChoice,
): UseInfiniteQueryResult<InfiniteData<ListedEntities>> {
  const api = useApi();
  const query = { ...entityQuery(choice), limit: PAGE };
  return useInfiniteQuery({
    queryKey: ['entities', code, choice],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.calls.GET('/api/v1/org-units/{code}/entities', {
          params: { path: { code }, query: { ...query, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
