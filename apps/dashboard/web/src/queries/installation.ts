import type { Schemas } from '#contract/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { dataOf, type ApiClient } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';
import type { Language } from '../i18n/language.js';
import type { Session } from './session.js';

export type MailSecurity = 'tls' | 'starttls' | 'automatic';

/** Who decided a setting. */
export type Origin = 'environment' | 'chosen' | 'default';

export type MailServer = Schemas['MailServerDocument'];

/** The settings of the installation. */
export type Installation = Schemas['InstallationResponse'];

export type MailServerChoice = Omit<MailServer, 'hasPassword'> & { password: string | null };

export interface InstallationPatch {
  name?: string;
  mailServer?: MailServerChoice | null;
  followed?: string[] | null;
}

export interface SetUpRequest {
  token: string;
  administrator: { name: string; email: string; password: string; language: Language };
  timeZone?: string;
  installation: InstallationPatch;
}

export interface TestMail {
  to: string;
  mailServer?: MailServerChoice;
}

export const installationKey = ['installation'] as const;

export function useInstallation(): UseQueryResult<Installation> {
  const api = useApi();
  return useQuery({
    queryKey: installationKey,
    queryFn: ({ signal }) => dataOf(api.calls.GET('/api/v1/installation', { signal })),
  });
}

export function changeInstallation(api: ApiClient, patch: InstallationPatch): Promise<Installation> {
  return dataOf(api.calls.PATCH('/api/v1/installation', { body: patch }));
}

export function sendTestMail(api: ApiClient, mail: TestMail): Promise<unknown> {
  return dataOf(api.calls.POST('/api/v1/installation/test-mail', { body: mail }));
}

/** Reads what the set-up page begins with. */
export function checkSetUp(api: ApiClient, token: string): Promise<Installation> {
  return dataOf(api.calls.POST('/api/v1/set-up/check', { body: { token } }));
}

export function sendSetUpTestMail(api: ApiClient, token: string, mail: TestMail): Promise<unknown> {
  return dataOf(api.calls.POST('/api/v1/set-up/test-mail', { body: { token, ...mail } }));
}

/** `restarting`: the services start again in another time zone. */
export function setUp(api: ApiClient, wanted: SetUpRequest): Promise<Session & { restarting: boolean }> {
  return dataOf(api.calls.POST('/api/v1/set-up', { body: wanted }));
}
