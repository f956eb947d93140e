import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';

/** What one event did, or why it changes no figure. */
export interface EventEffects {
  position: string;
  /** `null` after its erasure. */
  event: {
    type: string;
    /** What happened, in words. */
    title: string;
    subject: string | null;
    /** What the subject is called. */
    name: string | null;
    source: string;
    id: string;
    time: string;
    recordedAt: string;
    orgUnit: NamedUnit | null;
  } | null;
  /** The person or key that recorded it. */
  recordedBy: { id: string; name: string | null } | null;
  state: 'effective' | 'superseded' | 'retracted' | 'not-counted-yet' | null;
  /** Position of the correction or retraction that took its place. */
  replacedBy: string | null;
  /** Who recorded that, when and why. */
  replaced: { at: string; by: { id: string; name: string | null } | null; reason: string | null } | null;
  /** Position of the event that it corrects or retracts. */
  amends: string | null;
  deltas: EffectDelta[];
  kpis: EffectKpi[];
  reasons: EffectReason[];
}

export interface NamedUnit {
  code: string;
  name: string;
}

export interface EffectDelta {
  orgUnit: NamedUnit;
  measure: string;
  name: string;
  day: string;
  /** Segment or entity, where the measure is kept by one. */
  subject: string | null;
  amount: number;
}

export interface EffectKpi {
  framework: string;
  frameworkName: string;
  kpi: string;
  name: string;
  orgUnits: NamedUnit[];
}

export interface EffectReason {
  code: string;
  detail: string;
  advice: string | null;
}

export function useEffects(position: string): UseQueryResult<EventEffects> {
  const api = useApi();
  return useQuery({
    queryKey: ['effects', position],
    queryFn: ({ signal }) =>
      api.get<EventEffects>(`/events/${encodeURIComponent(position)}/effects`, {}, signal),
  });
}

const COUNTING_MS = 1000;

/** Reads what an event did as soon as it is counted; `null` until then. */
export function useEffectsOnceCounted(position: string): EventEffects | null {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['effects', position, 'once-counted'],
    queryFn: ({ signal }) =>
      api.get<EventEffects>(`/events/${encodeURIComponent(position)}/effects`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'not-counted-yet' ? COUNTING_MS : false),
  });
  return data && data.state !== 'not-counted-yet' ? data : null;
}
