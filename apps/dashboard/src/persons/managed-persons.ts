import { Injectable } from '@nestjs/common';
import { InvalidPersonError, personNotFound, Persons, type Person } from '#identity';
import type { PersonDetails, PersonProblem, Principal } from '#identity/domain';
import { bilingual } from '#kernel';
import { AccessScopes, type AccessScope } from '../access-scope/access-scope.js';

/**
 * The persons that an administrator manages: those whose roles all lie in the administrator's subtree. An
 * administrator of a part of the tree cannot give, or take over, what reaches beyond it.
 */
@Injectable()
export class ManagedPersons {
  constructor(
    private readonly persons: Persons,
    private readonly scopes: AccessScopes,
  ) {}

  async of(caller: Principal): Promise<Person[]> {
    const scope = await this.scopeOf(caller);
    return (await this.persons.list()).filter((person) => manages(scope, person));
  }

  /** @throws DomainError `person-not-found`, also for a person that the caller does not manage */
  async get(caller: Principal, id: string): Promise<Person> {
    const person = await this.persons.get(id);
    if (!manages(await this.scopeOf(caller), person)) throw personNotFound();
    return person;
  }

  /** @throws DomainError `invalid-person` when details name org units that the caller does not administer */
  async assertInside(caller: Principal, details: Pick<PersonDetails, 'orgUnit' | 'roles'>): Promise<void> {
    const problems = problemsOutside(await this.scopeOf(caller), details);
    if (problems.length > 0) throw new InvalidPersonError(problems);
  }

  scopeOf(caller: Principal): Promise<AccessScope> {
    return this.scopes.of(caller, 'administer');
  }
}

/** Returns the roles and the org unit of a person that lie outside what the caller administers. */
export function problemsOutside(
  scope: AccessScope,
  { orgUnit, roles }: Pick<PersonDetails, 'orgUnit' | 'roles'>,
): PersonProblem[] {
  const outside = (code: string | null): boolean => (code === null ? !scope.holds(null) : !scope.sees(code));
  const problems: PersonProblem[] = roles.flatMap((role, index) =>
    outside(role.orgUnit) ? [{ pointer: `/roles/${index}/orgUnit`, code: 'org-unit', detail: OUTSIDE }] : [],
  );
  if (orgUnit !== null && outside(orgUnit))
    problems.unshift({ pointer: '/orgUnit', code: 'org-unit', detail: OUTSIDE });
  return problems;
}

/** A person without roles is managed where the person works. */
function manages(scope: AccessScope, { roles, orgUnit }: Person): boolean {
  return roles.length === 0 ? scope.holds(orgUnit) : roles.every((role) => scope.holds(role.orgUnit));
}

const OUTSIDE = bilingual(
  'Không có đơn vị này trong phạm vi bạn quản trị.',
  'There is no such org unit in the subtree that you administer.',
);
