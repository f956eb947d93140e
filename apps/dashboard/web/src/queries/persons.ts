import type { Schemas } from '#contract/domain';
import type { Role } from '#identity/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { dataOf, type ApiClient, type Page } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';

export type { Role };

export type RoleGrant = Schemas['RoleGrantDocument'];

export type Person = Schemas['PersonDocument'];

export type Invitation = Schemas['InvitationDocument'];

export type InvitedPerson = Schemas['InvitedPersonDocument'];

export type RoleDefinition = Schemas['RoleDocument'];

export type NewPerson = Schemas['NewPersonRequest'];

export type PersonPatch = Partial<NewPerson & { active: boolean }>;

export function createPerson(api: ApiClient, body: NewPerson): Promise<InvitedPerson> {
  return dataOf(api.calls.POST('/api/v1/persons', { body }));
}

export function changePerson(api: ApiClient, id: string, body: PersonPatch): Promise<Person> {
  return dataOf(api.calls.PATCH('/api/v1/persons/{id}', { params: { path: { id } }, body }));
}

export function invitePerson(api: ApiClient, id: string): Promise<Invitation> {
  return dataOf(api.calls.POST('/api/v1/persons/{id}/invitations', { params: { path: { id } } }));
}

export function importPersons(
  api: ApiClient,
  csv: string,
): Promise<{ count: number; items: InvitedPerson[] }> {
  return dataOf(api.calls.POST('/api/v1/persons/import', { body: { csv } }));
}

export function usePersons(q: string): UseQueryResult<Page<Person>> {
  const api = useApi();
  return useQuery({
    queryKey: ['persons', 'list', q],
    queryFn: ({ signal }) =>
      dataOf(
        api.calls.GET('/api/v1/persons', {
          params: { query: { limit: 500, ...(q === '' ? {} : { q }) } },
          signal,
        }),
      ),
    placeholderData: (shown) => shown,
  });
}

export function usePerson(id: string): UseQueryResult<Person> {
  const api = useApi();
  return useQuery({
    queryKey: ['persons', 'one', id],
    queryFn: ({ signal }) =>
      dataOf(api.calls.GET('/api/v1/persons/{id}', { params: { path: { id } }, signal })),
  });
}

export function useRoles(): UseQueryResult<{ items: RoleDefinition[] }> {
  const api = useApi();
  return useQuery({
    queryKey: ['roles'],
    queryFn: ({ signal }) => dataOf(api.calls.GET('/api/v1/roles', { signal })),
    staleTime: Infinity,
  });
}
