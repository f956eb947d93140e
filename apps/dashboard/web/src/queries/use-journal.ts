import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { listJournal, type JournalFilter, type JournalLine } from './journal.js';
import type { Page } from '../api/page.js';
import { useApi } from '../api/api-context.js';

/** The newest journal lines first. */
export function useJournal(filter: JournalFilter): UseQueryResult<Page<JournalLine>> {
  const api = useApi();
  return useQuery({
    queryKey: ['journal', filter],
    queryFn: ({ signal }) => listJournal(api, filter, signal),
  });
}
