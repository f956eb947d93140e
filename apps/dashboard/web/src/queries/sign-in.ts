import type { Schemas } from '#contract/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { dataOf, type ApiClient } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';
import type { Session } from './session.js';

/** In which ways persons can sign in here. */
export type SignInWays = Schemas['SignInWaysResponse'];

export type Invitation = Schemas['InvitationResponse'];

export type InvitationAnswer = Schemas['AcceptInvitationRequest'];

export function useSignInWays(): UseQueryResult<SignInWays> {
  const api = useApi();
  return useQuery({
    queryKey: ['sign-in'],
    queryFn: ({ signal }) => dataOf(api.calls.GET('/api/v1/sign-in', { signal })),
  });
}

/** The answer is the same whether or not there is such a person. */
export function requestSignInLink(api: ApiClient, email: string): Promise<unknown> {
  return dataOf(api.calls.POST('/api/v1/sign-in/link', { body: { email } }));
}

/** Where the browser goes to sign in at the provider. */
export function openIdStart(returnTo: string): string {
  return `/api/v1/openid/start?returnTo=${encodeURIComponent(returnTo)}`;
}

export function checkInvitation(api: ApiClient, token: string): Promise<Invitation> {
  return dataOf(api.calls.POST('/api/v1/invitation/check', { body: { token } }));
}

export function acceptInvitation(api: ApiClient, answer: InvitationAnswer): Promise<Session> {
  return dataOf(api.calls.POST('/api/v1/invitation', { body: answer }));
}
