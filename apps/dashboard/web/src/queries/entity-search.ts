import { dataOf } from '../api/api-client.js';
import type { Schemas } from '#contract/domain';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';

export type FoundEntity = Schemas['FoundEntityDocument'];

interface EntitySearch {
  nouns: readonly string[];
  text: string;
  /** Those of this org unit come first. */
  first: string | null;
}

/** Finds entities by name or code, without accents. No noun finds nothing. */
export function useEntitySearch({ nouns, text, first }: EntitySearch): UseQueryResult<FoundEntity[]> {
  const api = useApi();
  return useQuery({
    queryKey: ['entity-search', nouns.join(), text, first, api.language],
    queryFn: async ({ signal }) => {
      const query = { noun: nouns.join(','), q: text, first: first ?? undefined, limit: 20 };
      return (await dataOf(api.calls.GET('/api/v1/entities', { params: { query }, signal }))).items;
    },
    enabled: nouns.length > 0,
    placeholderData: keepPreviousData,
  });
}
