import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Persons, type Person } from '#identity';
import { roleNames, type Principal, type Role } from '#identity/domain';
import { inLanguage, type Language } from '#kernel';
import { AccessScopes, type AccessScope } from '../access-scope/access-scope.js';
import type { ResponsiblePersonsResponse, ResponsibleRoleDocument } from './responsible-persons.response.js';

export class GetResponsiblePersons extends Query<ResponsiblePersonsResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly language: Language,
  ) {
    super();
  }
}

/** The roles of those who answer for figures. Viewers, analysts and auditors read them only. */
const RESPONSIBLE: readonly Role[] = ['leader', 'reporter', 'administrator'];

/**
 * Names the persons who answer for an org unit: by name and role, never by address. A role above what the
 * caller sees is left out, because it would name org units outside the access scope (I7).
 */
@QueryHandler(GetResponsiblePersons)
export class GetResponsiblePersonsHandler implements IQueryHandler<GetResponsiblePersons> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly persons: Persons,
  ) {}

  async execute({ caller, code, language }: GetResponsiblePersons): Promise<ResponsiblePersonsResponse> {
    const scope = await this.scopes.of(caller);
    const unit = scope.unit(code);
    const path: (string | null)[] = [
      unit.code,
      ...scope
        .ancestorsOf(code)
        .map((each) => each.code)
        .reverse(),
      null,
    ];
    const found = (await this.persons.list()).flatMap((person) => {
      const onPath = rolesOn(person, path, scope);
      const [nearest] = onPath;
      return nearest ? [{ name: person.name, onPath, place: nearest.place }] : [];
    });
    return {
      items: found
        .sort((one, other) => one.place - other.place)
        .map(({ name, onPath }) => ({
          name,
          roles: onPath.map(({ role, orgUnit }) => roleDocument(role, orgUnit, scope, language)),
        })),
    };
  }
}

interface RoleOnPath {
  role: Role;
  orgUnit: string | null;
  /** 0: on the org unit itself; 1: on the one above; … */
  place: number;
}

function rolesOn(
  { roles: granted, deactivatedAt }: Person,
  path: readonly (string | null)[],
  scope: AccessScope,
): RoleOnPath[] {
  if (deactivatedAt !== null) return [];
  return granted
    .filter(
      ({ role, orgUnit }) => RESPONSIBLE.includes(role) && path.includes(orgUnit) && scope.holds(orgUnit),
    )
    .map(({ role, orgUnit }) => ({ role, orgUnit, place: path.indexOf(orgUnit) }))
    .sort(
      (one, other) =>
        one.place - other.place || RESPONSIBLE.indexOf(one.role) - RESPONSIBLE.indexOf(other.role),
    );
}

function roleDocument(
  role: Role,
  orgUnit: string | null,
  scope: AccessScope,
  language: Language,
): ResponsibleRoleDocument {
  const unit = orgUnit === null ? null : scope.unit(orgUnit);
  return {
    role,
    name: inLanguage(roleNames[role], language),
    orgUnit: unit && { code: unit.code, name: inLanguage(unit.name, language) },
  };
}
