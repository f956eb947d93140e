import { QueryClient } from '@tanstack/react-query';
import type { ApiClient } from '../api/api-client.js';
import { isTransient } from '../api/problem.js';
import { sessionKey, sessionLostKey } from './session.js';

const RETRIES = 2;

/** A query that failed for a passing reason asks again by itself after this long. */
const ASK_AGAIN_MS = 10_000;

/**
 * Shows cached answers and refreshes them in the background. Retries only transient failures, and goes on
 * asking.
 */
export function createQueryClient(api: ApiClient): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < RETRIES && isTransient(error),
        retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 8000),
        refetchInterval: ({ state }) =>
          state.status === 'error' && isTransient(state.error) ? ASK_AGAIN_MS : false,
      },
      mutations: { retry: false },
    },
  });
  api.onSessionLost = () => {
    api.csrfToken = null;
    queries.setQueryData(sessionLostKey, true);
    queries.setQueryData(sessionKey, null);
  };
  return queries;
}
