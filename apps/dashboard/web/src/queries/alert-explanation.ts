import { dataOf } from '../api/api-client.js';
import type { Schemas } from '#contract/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';

/** What one receiver got of one step of an alert. */
export type ReceiverExplanation = Schemas['ReceiverExplanation'];

/** The life of an alert, oldest first, with what each receiver got. */
export type AlertExplanation = Schemas['AlertExplanationResponse'];

export function useAlertExplanation(id: string): UseQueryResult<AlertExplanation> {
  const api = useApi();
  return useQuery({
    queryKey: ['alerts', 'explanation', id],
    queryFn: ({ signal }) =>
      dataOf(api.calls.GET('/api/v1/alerts/{id}/explanation', { params: { path: { id } }, signal })),
  });
}

/** Why a change became no alert, or the alerts that it changed and what each receiver got. */
export type EntryExplanation = Schemas['EntryExplanationResponse'];

export function useEntryExplanation(position: string): UseQueryResult<EntryExplanation> {
  const api = useApi();
  return useQuery({
    queryKey: ['journal', 'explanation', position],
    queryFn: ({ signal }) =>
      dataOf(
        api.calls.GET('/api/v1/journal/{position}/explanation', { params: { path: { position } }, signal }),
      ),
  });
}
