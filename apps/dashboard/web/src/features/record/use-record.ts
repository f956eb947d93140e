import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.js';
import { recordEvents, type Acceptance, type CloudEventDraft } from '../../queries/events.js';

/**
 * Records events. Sending the same ones again, after a failure or a double click, sends the same ids, which
 * the log stores once.
 */
export function useRecord(): UseMutationResult<Acceptance, Error, readonly CloudEventDraft[]> {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (events: readonly CloudEventDraft[]) => recordEvents(api, events),
    // What is recorded may change any answer but the vocabulary.
    onSuccess: () =>
      void queries.invalidateQueries({
        predicate: ({ queryKey: [name] }) => name !== 'event-types' && name !== 'event-schema',
      }),
  });
}
