import type { Schemas } from '#contract/domain';
import { useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { dataOf } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';

export type AuditRecord = Schemas['AuditRecordDocument'];

type AuditAction = AuditRecord['action'];

/** What is left out does not filter. */
export interface AuditFilter {
  actor?: string | undefined;
  action?: AuditAction | undefined;
  from?: string | undefined;
  to?: string | undefined;
  orgUnit?: string | undefined;
}

const PAGE_SIZE = 50;

/** Reads the audit trail, the newest first, page by page. */
export function useAudit(filter: AuditFilter) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['audit', filter, api.language],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.calls.GET('/api/v1/audit', {
          params: {
            query: { ...filter, limit: PAGE_SIZE, cursor: pageParam ?? undefined },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

export function useAuditActions(): UseQueryResult<{ items: { action: string; name: string }[] }> {
  const api = useApi();
  return useQuery({
    queryKey: ['audit-actions'],
    queryFn: ({ signal }) => dataOf(api.calls.GET('/api/v1/audit/actions', { signal })),
    staleTime: Infinity,
  });
}
