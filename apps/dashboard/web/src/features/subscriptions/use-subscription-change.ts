import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiClient } from '../../api/api-client.js';
import { useApi } from '../../api/api-context.js';

/** Runs a change of a subscription and reads everything about subscriptions again. */
export function useSubscriptionChange<V, R>(change: (api: ApiClient, variables: V) => Promise<R>) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (variables: V) => change(api, variables),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['subscriptions'] }),
  });
}
