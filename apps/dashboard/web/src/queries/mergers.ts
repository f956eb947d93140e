import { dataOf } from '../api/api-client.js';
import type { Schemas } from '#contract/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';

/** What was merged into an org unit, and what more than one of them had. */
export type Mergers = Schemas['MergersResponse'];

export function useMergers(code: string): UseQueryResult<Mergers> {
  const api = useApi();
  return useQuery({
    queryKey: ['mergers', code],
    queryFn: ({ signal }) =>
      dataOf(api.calls.GET('/api/v1/org-units/{code}/mergers', { params: { path: { code } }, signal })),
  });
}
