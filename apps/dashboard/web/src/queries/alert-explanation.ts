import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';

/** What one receiver got of one step of an alert. */
export interface ReceiverExplanation {
  subscription: string;
  /** Only for those who manage the subscription. */
  address: string | null;
  outcome: 'notified' | 'waiting' | 'suppressed' | 'failed';
  /** In the language of the page. */
  text: string;
}

/** The life of an alert, oldest first, with what each receiver got. */
export interface AlertExplanation {
  /** The id of the alert. */
  alert: string;
  changes: {
    position: string;
    at: string;
    change: string;
    text: string;
    receivers: ReceiverExplanation[];
  }[];
}

export function useAlertExplanation(id: string): UseQueryResult<AlertExplanation> {
  const api = useApi();
  return useQuery({
    queryKey: ['alerts', 'explanation', id],
    queryFn: ({ signal }) =>
      api.get<AlertExplanation>(`/alerts/${encodeURIComponent(id)}/explanation`, {}, signal),
  });
}

/** Why a change became no alert, or the alerts that it changed and what each receiver got. */
export interface EntryExplanation {
  /** In the language of the page; `null` where there are alerts. */
  text: string | null;
  alerts: AlertExplanation[];
}

export function useEntryExplanation(position: string): UseQueryResult<EntryExplanation> {
  const api = useApi();
  return useQuery({
    queryKey: ['journal', 'explanation', position],
    queryFn: ({ signal }) => api.get<EntryExplanation>(`/journal/${position}/explanation`, {}, signal),
  });
}
