import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';

interface Named {
  code: string;
  name: string;
}

/** What was merged into an org unit, and what more than one of them had. */
export interface Mergers {
  predecessors: (Named & { into: string; mergedAt: string })[];
  sharedCount: number;
  /** The first of them. */
  shared: SharedSubject[];
}

export interface SharedSubject {
  subject: string;
  /** `null`: no event gives it a name. */
  name: string | null;
  orgUnits: Named[];
  /** The org unit whose figures count. */
  countsFrom: Named;
}

export function useMergers(code: string): UseQueryResult<Mergers> {
  const api = useApi();
  return useQuery({
    queryKey: ['mergers', code],
    queryFn: ({ signal }) => api.get<Mergers>(`/org-units/${encodeURIComponent(code)}/mergers`, {}, signal),
  });
}
