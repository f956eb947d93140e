import { QueryClient } from '@tanstack/react-query';
import type { ApiClient } from '../api/api-client.js';
import { isTransient } from '../api/problem.js';
import { sessionKey, sessionLostKey } from './session.js';

const RETRIES = 2;

/** Shows cached answers and refreshes them in the background. Retries only transient failures. */
export function createQueryClient(api: ApiClient): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < RETRIES && isTransient(error),
        retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 8000),
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
