import { dataOf } from '../api/api-client.js';
import type { Schemas } from '#contract/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';

/** Someone who answers for an org unit, by name and role. */
export type ResponsiblePerson = Schemas['ResponsiblePersonDocument'];

export function useResponsiblePersons(code: string): UseQueryResult<{ items: ResponsiblePerson[] }> {
  const api = useApi();
  return useQuery({
    queryKey: ['responsible-persons', code],
    queryFn: ({ signal }) =>
      dataOf(
        api.calls.GET('/api/v1/org-units/{code}/responsible-persons', { params: { path: { code } }, signal }),
      ),
    staleTime: 5 * 60_000,
  });
}
