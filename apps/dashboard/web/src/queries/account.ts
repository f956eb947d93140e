import type { Schemas } from '#contract/domain';
import { useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { dataOf, type ApiClient } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';
import type { Session } from './session.js';

/** The signed-in person's own account. */
export type Account = Schemas['AccountResponse'];

export type OfferedCode = Schemas['OfferedCodeResponse'];

export type SignInMethod = 'key' | 'link' | 'password' | 'openid' | 'invitation' | 'set-up' | 'demo';

export type OwnSession = Schemas['OwnSessionDocument'];

export const accountKey = ['account'] as const;
export const ownSessionsKey = ['account', 'sessions'] as const;

export function useAccount(): UseQueryResult<Account> {
  const api = useApi();
  return useQuery({
    queryKey: accountKey,
    queryFn: ({ signal }) => dataOf(api.calls.GET('/api/v1/account', { signal })),
  });
}

export function useOwnSessions() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ownSessionsKey,
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.calls.GET('/api/v1/account/sessions', {
          params: { query: { limit: 50, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

export function changeAccount(
  api: ApiClient,
  patch: Partial<Pick<Account, 'name' | 'language' | 'timeZone'>>,
): Promise<Account> {
  return dataOf(api.calls.PATCH('/api/v1/account', { body: patch }));
}

export function changePassword(api: ApiClient, body: { current?: string; wanted: string }): Promise<Session> {
  return dataOf(api.calls.PUT('/api/v1/account/password', { body }));
}

export function offerCode(api: ApiClient): Promise<OfferedCode> {
  return dataOf(api.calls.POST('/api/v1/account/code'));
}

export function confirmCode(api: ApiClient, code: string): Promise<{ recoveryCodes: string[] }> {
  return dataOf(api.calls.POST('/api/v1/account/code/confirm', { body: { code } }));
}

export function newRecoveryCodes(api: ApiClient, code: string): Promise<{ recoveryCodes: string[] }> {
  return dataOf(api.calls.POST('/api/v1/account/code/recovery-codes', { body: { code } }));
}

export function removeCode(api: ApiClient, code: string): Promise<unknown> {
  return dataOf(api.calls.POST('/api/v1/account/code/remove', { body: { code } }));
}

export function endOwnSession(api: ApiClient, id: string): Promise<unknown> {
  return dataOf(api.calls.DELETE('/api/v1/account/sessions/{id}', { params: { path: { id } } }));
}
