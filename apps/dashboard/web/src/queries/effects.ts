import { dataOf } from '../api/api-client.js';
import type { Schemas } from '#contract/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';

/** What one event did, or why it changes no figure. */
export type EventEffects = Schemas['EventEffectsResponse'];

export interface NamedUnit {
  code: string;
  name: string;
}

export type EffectDelta = Schemas['EffectDeltaDocument'];

export type EffectKpi = Schemas['EffectKpiDocument'];

export type EffectReason = Schemas['EffectReasonDocument'];

export function useEffects(position: string): UseQueryResult<EventEffects> {
  const api = useApi();
  return useQuery({
    queryKey: ['effects', position],
    queryFn: ({ signal }) =>
      dataOf(
        api.calls.GET('/api/v1/events/{position}/effects', {
          params: { path: { position: position ?? '' } },
          signal,
        }),
      ),
    enabled: position !== null,
  });
}

const COUNTING_MS = 1000;

/** Reads what an event did as soon as it is counted; `null` until then. */
export function useEffectsOnceCounted(position: string | null): EventEffects | null {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['effects', position, 'once-counted'],
    queryFn: ({ signal }) =>
      dataOf(
        api.calls.GET('/api/v1/events/{position}/effects', {
          params: { path: { position: position ?? '' } },
          signal,
        }),
      ),
    enabled: position !== null,
    refetchInterval: ({ state }) => (state.data?.state === 'not-counted-yet' ? COUNTING_MS : false),
  });
  return data && data.state !== 'not-counted-yet' ? data : null;
}
