import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Right } from './api-keys.js';
import { ApiProblem } from '../api/problem.js';
import { getSession, mayDo, signOut, type Session } from './session.js';
import { useApi } from '../api/api-context.js';

export const sessionKey = ['session'] as const;

/** True when a session ended without anybody signing out. */
export const sessionLostKey = ['session-lost'] as const;

export function useSession(): UseQueryResult<Session | null> {
  const api = useApi();
  return useQuery({
    queryKey: sessionKey,
    queryFn: async ({ signal }) => {
      const session = await getSession(api, signal);
      api.csrfToken = session?.csrfToken ?? null;
      return session;
    },
    staleTime: 5 * 60_000,
  });
}

/** Has the signed-in caller this right? */
export function useRight(right: Right): boolean {
  return mayDo(useSession().data, right);
}

/** Ends the session on the server and forgets everything that was read with it. */
export function useSignOut(): () => Promise<void> {
  const api = useApi();
  const queries = useQueryClient();
  return useCallback(async () => {
    await signOut(api).catch(ignoreEnded);
    api.csrfToken = null;
    queries.setQueryData(sessionKey, null);
    queries.removeQueries({
      predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'about',
    });
  }, [api, queries]);
}

/** A session that had ended anyway is as good as signed out. */
function ignoreEnded(error: unknown): void {
  if (!(error instanceof ApiProblem && error.status === 401)) throw error;
}
