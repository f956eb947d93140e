import type { Schemas } from '#contract/domain';
import type { Right, Role } from '#identity/domain';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { dataOf, type ApiClient } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';
import { ApiProblem } from '../api/problem.js';

export type Session = Schemas['SessionResponse'];

/** Reads who is signed in; `null`: not signed in. */
async function getSession(api: ApiClient, signal?: AbortSignal): Promise<Session | null> {
  try {
    return await dataOf(api.calls.GET('/api/v1/session', { signal }));
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

export type Credential =
  | { key: string }
  | { token: string; code?: string }
  | { email: string; password: string; code?: string }
  | { role: Role };

/** `recoveryCodes`: of an authenticator app that this sign-in has set up. */
export type SignedIn = Session & { recoveryCodes?: string[] };

export function signIn(api: ApiClient, credential: Credential): Promise<SignedIn> {
  return dataOf(api.calls.POST('/api/v1/session', { body: credential }));
}

/** `continueAt`: where the provider ends its own session. */
export function signOut(api: ApiClient): Promise<{ continueAt: string } | undefined> {
  return dataOf(api.calls.DELETE('/api/v1/session'));
}

/** Tells whether the session has a right. Administrators have every right. */
export function mayDo(session: Session | null | undefined, right: Right): boolean {
  return session?.rights.some((kept) => kept === right || kept === 'administer') ?? false;
}

/** Returns the org units whose subtrees the caller holds a right on; `null`: the whole tree. */
export function subtreesOf({ grants }: Session, right: Right): string[] | null {
  const granted = grants.filter(({ rights }) =>
    rights.some((kept) => kept === right || kept === 'administer'),
  );
  const codes = granted.flatMap(({ orgUnit }) => orgUnit ?? []);
  return codes.length < granted.length ? null : [...new Set(codes)];
}

export const sessionKey = ['session'] as const;

/** The cached value is true when a session ended without a sign-out. */
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

/** Tells whether the signed-in caller has the right. */
export function useRight(right: Right): boolean {
  return mayDo(useSession().data, right);
}

/** Ends the session on the server and drops everything that was read with it. */
export function useSignOut(): () => Promise<void> {
  const api = useApi();
  const queries = useQueryClient();
  return useCallback(async () => {
    const provider = await signOut(api).catch(ignoreEnded);
    api.csrfToken = null;
    queries.setQueryData(sessionKey, null);
    queries.removeQueries({
      predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'about',
    });
    if (provider) window.location.assign(provider.continueAt);
  }, [api, queries]);
}

/** Ignores that the session had already ended; that is a successful sign-out. */
function ignoreEnded(error: unknown): undefined {
  if (!(error instanceof ApiProblem && error.status === 401)) throw error;
}
