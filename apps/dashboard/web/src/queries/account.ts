import type { Schemas } from '#contract/domain';
import { useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ApiClient } from '../api/api-client.js';
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
    queryFn: ({ signal }) => api.get<Account>('/account', {}, signal),
  });
}

export function useOwnSessions() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ownSessionsKey,
    queryFn: ({ pageParam, signal }) =>
      api.get<Schemas['OwnSessionsResponse']>('/account/sessions', { limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

export function changeAccount(
  api: ApiClient,
  patch: Partial<Pick<Account, 'name' | 'language' | 'timeZone'>>,
): Promise<Account> {
  return api.send<Account>('/account', { method: 'PATCH', body: patch });
}

export function changePassword(api: ApiClient, body: { current?: string; wanted: string }): Promise<Session> {
  return api.send<Session>('/account/password', { method: 'PUT', body });
}

export function offerCode(api: ApiClient): Promise<OfferedCode> {
  return api.send<OfferedCode>('/account/code', { method: 'POST' });
}

export function confirmCode(api: ApiClient, code: string): Promise<{ recoveryCodes: string[] }> {
  return api.send('/account/code/confirm', { method: 'POST', body: { code } });
}

export function newRecoveryCodes(api: ApiClient, code: string): Promise<{ recoveryCodes: string[] }> {
  return api.send('/account/code/recovery-codes', { method: 'POST', body: { code } });
}

export function removeCode(api: ApiClient, code: string): Promise<unknown> {
  return api.send('/account/code/remove', { method: 'POST', body: { code } });
}

export function endOwnSession(api: ApiClient, id: string): Promise<unknown> {
  return api.send(`/account/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
