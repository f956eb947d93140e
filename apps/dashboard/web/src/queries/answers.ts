import {
  keepPreviousData,
  useQuery,
  useQueryClient,
  type FetchQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import { isTransient } from '../api/problem.js';

/** The answer to a question about an org unit, or why there is none. */
export interface AnswerOf<T> {
  code: string;
  data: T | null;
  error: unknown;
}

/** A question about one org unit. */
type QueryOf<T> = Pick<FetchQueryOptions<T>, 'queryFn'> & { queryKey: readonly [string, ...unknown[]] };

const FRESH_MS = 15_000;

/**
 * Asks the same question about several org units. The answers change together, and the last ones stay until
 * then. One that fails for good does not keep the others back.
 */
export function useAnswers<T>(
  codes: readonly string[],
  queryOf: (code: string) => QueryOf<T>,
  enabled = true,
): UseQueryResult<AnswerOf<T>[]> {
  const client = useQueryClient();
  const queries = codes.map(queryOf);
  return useQuery({
    // The first member says, as with a single question, which changes make the answers old.
    queryKey: [queries[0]?.queryKey[0] ?? 'none', 'together', queries.map(({ queryKey }) => queryKey)],
    queryFn: async () => {
      const settled = await Promise.allSettled(
        queries.map((query) => client.fetchQuery<T>({ ...query, staleTime: FRESH_MS })),
      );
      return settled.map((each, index): AnswerOf<T> => {
        const code = codes[index] ?? '';
        if (each.status === 'fulfilled') return { code, data: each.value, error: null };
        if (isTransient(each.reason)) throw each.reason;
        return { code, data: null, error: each.reason };
      });
    },
    enabled,
    placeholderData: keepPreviousData,
  });
}
