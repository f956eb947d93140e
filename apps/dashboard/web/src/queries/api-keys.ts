import type { Schemas } from '#contract/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import type { Right } from '#identity/domain';
import { dataOf, type ApiClient } from '../api/api-client.js';

export type { Right };

export type NewApiKey = Schemas['NewApiKeyRequest'];

export type ApiKey = Schemas['ApiKeyDocument'];

function listApiKeys(api: ApiClient, signal?: AbortSignal): Promise<{ items: ApiKey[] }> {
  return dataOf(api.calls.GET('/api/v1/api-keys', { params: { query: { limit: 500 } }, signal }));
}

/** `key` is shown only in this answer; the server keeps its hash. */
export function createApiKey(api: ApiClient, body: NewApiKey): Promise<{ id: string; key: string }> {
  return dataOf(api.calls.POST('/api/v1/api-keys', { body }));
}

/** `key` is shown only in this answer. The old secret works until `oldSecretEndsAt`. */
export function rotateApiKey(api: ApiClient, id: string): Promise<{ key: string; oldSecretEndsAt: string }> {
  return dataOf(api.calls.POST('/api/v1/api-keys/{id}/rotate', { params: { path: { id } }, body: {} }));
}

export function revokeApiKey(api: ApiClient, id: string): Promise<unknown> {
  return dataOf(api.calls.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } }));
}

export function useApiKeys(): UseQueryResult<{ items: ApiKey[] }> {
  const api = useApi();
  return useQuery({ queryKey: ['api-keys'], queryFn: ({ signal }) => listApiKeys(api, signal) });
}
