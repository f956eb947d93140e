import type { Schemas } from '#contract/domain';
import type { Role } from '#identity/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ApiClient, Page } from '../api/api-client.js';
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
  return api.send<InvitedPerson>('/persons', { method: 'POST', body });
}

export function changePerson(api: ApiClient, id: string, body: PersonPatch): Promise<Person> {
  return api.send<Person>(`/persons/${encodeURIComponent(id)}`, { method: 'PATCH', body });
}

export function invitePerson(api: ApiClient, id: string): Promise<Invitation> {
  return api.send<Invitation>(`/persons/${encodeURIComponent(id)}/invitations`, { method: 'POST', body: {} });
}

export function importPersons(
  api: ApiClient,
  csv: string,
): Promise<{ count: number; items: InvitedPerson[] }> {
  return api.send('/persons/import', { method: 'POST', body: { csv } });
}

export function usePersons(q: string): UseQueryResult<Page<Person>> {
  const api = useApi();
  return useQuery({
    queryKey: ['persons', 'list', q],
    queryFn: ({ signal }) =>
      api.get<Page<Person>>('/persons', { limit: 500, ...(q === '' ? {} : { q }) }, signal),
    placeholderData: (shown) => shown,
  });
}

export function usePerson(id: string): UseQueryResult<Person> {
  const api = useApi();
  return useQuery({
    queryKey: ['persons', 'one', id],
    queryFn: ({ signal }) => api.get<Person>(`/persons/${encodeURIComponent(id)}`, {}, signal),
  });
}

export function useRoles(): UseQueryResult<{ items: RoleDefinition[] }> {
  const api = useApi();
  return useQuery({
    queryKey: ['roles'],
    queryFn: ({ signal }) => api.get<{ items: RoleDefinition[] }>('/roles', {}, signal),
    staleTime: Infinity,
  });
}
