import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, withTransaction, type Queryable, type Tx } from '#database';
import { bilingual, DomainError, SystemClock } from '#kernel';
import { problemsOf, tidied, type PersonDetails, type PersonProblem } from './domain/person.js';
import { InvalidPersonError } from './invalid-person-error.js';
import type { AuditAction } from './domain/audit-actions.js';
import type { Principal } from './domain/principal.js';
import { toGrants } from './domain/roles.js';
import { AuditTrail, type Actor } from './storage/audit-trail.js';
import {
  insertPerson,
  lockPersons,
  replaceRoles,
  selectPerson,
  selectPersonByEmail,
  selectPersons,
  updatePerson,
  type Person,
} from './storage/person-statements.js';
import { deleteSessionsOf } from './storage/session-statements.js';
import { ShortCache } from './storage/short-cache.js';

export interface PersonPatch extends Partial<PersonDetails> {
  /** `false` deactivates, `true` activates again. */
  active?: boolean;
}

/**
 * Persons who sign in: created, changed, given roles, deactivated. It does not know the org tree: who may
 * manage whom is decided by the caller of these methods. Persons are never deleted, so that records keep
 * their names.
 */
@Injectable()
export class Persons {
  private readonly cache: ShortCache<Person | null>;

  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly audit: AuditTrail,
  ) {
    this.cache = new ShortCache(clock, { ttlMs: 5000, maxEntries: 10_000, maxRunning: 3, maxWaiting: 1000 });
  }

  /** @throws DomainError `invalid-person` with `errors: {pointer, code, detail}[]` */
  create(wanted: PersonDetails, by: Actor): Promise<Person> {
    return withTransaction(this.database, (tx) => this.createIn(tx, wanted, by));
  }

  /** Creates a person in the caller's transaction. @throws DomainError `invalid-person` */
  async createIn(tx: Tx, wanted: PersonDetails, by: Actor): Promise<Person> {
    await lockPersons(tx);
    const details = tidied(wanted);
    throwIfAny([...problemsOf(details), ...(await this.takenEmail(tx, details.email, null))]);
    const now = this.clock.now();
    const person: Person = {
      ...details,
      id: `person_${randomUUID().replaceAll('-', '')}`,
      createdAt: now,
      createdBy: by.id,
      deactivatedAt: null,
    };
    await insertPerson(tx, person);
    await replaceRoles(tx, person.id, { roles: person.roles, at: now, by: by.id });
    await this.record(tx, 'person-created', by, null, person);
    return person;
  }

  /**
   * Creates several persons or none.
   * @throws DomainError `invalid-person`; call `problemsIn` first to learn of all problems
   */
  createAll(wanted: readonly PersonDetails[], by: Actor): Promise<Person[]> {
    return withTransaction(this.database, async (tx) => {
      const created: Person[] = [];
      for (const details of wanted) created.push(await this.createIn(tx, details, by));
      return created;
    });
  }

  /** Returns what is wrong with each of these persons, addresses included that occur twice or are taken. */
  async problemsIn(wanted: readonly PersonDetails[]): Promise<PersonProblem[][]> {
    const seen = new Set((await selectPersons(this.database)).map(({ email }) => email));
    return wanted.map((each) => {
      const details = tidied(each);
      const isTaken = seen.has(details.email);
      seen.add(details.email);
      return [...problemsOf(details), ...(isTaken ? [EMAIL_TAKEN] : [])];
    });
  }

  /**
   * Changes a person. Deactivating ends the person's sessions, here at once and in other processes within
   * five seconds.
   * @throws DomainError `person-not-found`; `invalid-person`; `last-administrator`
   */
  async change(id: string, patch: PersonPatch, by: Actor): Promise<Person> {
    const person = await withTransaction(this.database, (tx) => this.changeIn(tx, id, patch, by));
    this.cache.forget(id);
    return person;
  }

  /** @throws DomainError `person-not-found` */
  async get(id: string): Promise<Person> {
    const person = await selectPerson(this.database, id);
    if (!person) throw personNotFound();
    return person;
  }

  /** Returns the person with this e-mail address, spelt in any case; `null` when there is none. */
  withEmail(email: string, q: Queryable = this.database): Promise<Person | null> {
    return selectPersonByEmail(q, email.trim());
  }

  /** Returns all persons by name, inactive ones included. */
  list(q: Queryable = this.database): Promise<Person[]> {
    return selectPersons(q);
  }

  /** Returns the person as a caller; `null` when unknown or not active. Changes show within five seconds. */
  async principalOf(id: string): Promise<Principal | null> {
    const person = await this.cache.get(id, () => selectPerson(this.database, id));
    return person && person.deactivatedAt === null ? toPrincipal(person) : null;
  }

  /** Returns the person behind a caller, for language and time zone; `null` when unknown. */
  known(id: string): Promise<Person | null> {
    return this.cache.get(id, () => selectPerson(this.database, id));
  }

  private async changeIn(
    tx: Tx,
    id: string,
    { active, ...details }: PersonPatch,
    by: Actor,
  ): Promise<Person> {
    await lockPersons(tx);
    const known = await selectPerson(tx, id);
    if (!known) throw personNotFound();
    const now = this.clock.now();
    const deactivatedAt =
      active === undefined ? known.deactivatedAt : active ? null : (known.deactivatedAt ?? now);
    const given = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
    const person: Person = { ...known, ...tidied({ ...known, ...given }), deactivatedAt };
    throwIfAny([...problemsOf(person), ...(await this.takenEmail(tx, person.email, id))]);
    if (administersAll(known) && !administersAll(person)) await this.assertAnotherAdministrator(tx, id);
    await updatePerson(tx, person);
    await replaceRoles(tx, id, { roles: person.roles, at: now, by: by.id });
    // Saving without a change is no action.
    if (JSON.stringify(auditedPerson(known)) !== JSON.stringify(auditedPerson(person)))
      await this.record(tx, actionOf(known, person), by, known, person);
    if (deactivatedAt !== null) await deleteSessionsOf(tx, { kind: 'person', id });
    return person;
  }

  private async takenEmail(q: Queryable, email: string, but: string | null): Promise<PersonProblem[]> {
    const other = await selectPersonByEmail(q, email);
    return other && other.id !== but ? [EMAIL_TAKEN] : [];
  }

  private async assertAnotherAdministrator(tx: Tx, but: string): Promise<void> {
    const others = (await selectPersons(tx)).filter(({ id }) => id !== but);
    if (others.some(administersAll)) return;
    throw new DomainError('last-administrator', LAST_ADMINISTRATOR);
  }

  private record(
    tx: Tx,
    action: AuditAction,
    actor: Actor,
    before: Person | null,
    after: Person,
  ): Promise<void> {
    return this.audit.record(tx, {
      at: this.clock.now(),
      actor,
      action,
      target: after.id,
      orgUnit: after.orgUnit,
      before: before && auditedPerson(before),
      after: auditedPerson(after),
    });
  }
}

export function toPrincipal({ id, name, roles }: Person): Principal {
  return { id, kind: 'person', name, via: 'session', grants: toGrants(roles), source: null };
}

export function personNotFound(): DomainError {
  return new DomainError('person-not-found', NOT_FOUND);
}

/** Whether the person is active and administers the whole tree, so that an installation never lacks one. */
function administersAll({ roles, deactivatedAt }: Person): boolean {
  return (
    deactivatedAt === null && roles.some(({ role, orgUnit }) => role === 'administrator' && orgUnit === null)
  );
}

function actionOf(before: Person, after: Person): AuditAction {
  if ((before.deactivatedAt === null) !== (after.deactivatedAt === null))
    return after.deactivatedAt === null ? 'person-activated' : 'person-deactivated';
  return JSON.stringify(before.roles) === JSON.stringify(after.roles) ? 'person-changed' : 'roles-changed';
}

function auditedPerson({ name, email, language, timeZone, orgUnit, roles, deactivatedAt }: Person): object {
  return { name, email, language, timeZone, orgUnit, roles, active: deactivatedAt === null };
}

function throwIfAny(problems: readonly PersonProblem[]): void {
  if (problems.length > 0) throw new InvalidPersonError(problems);
}

const EMAIL_TAKEN: PersonProblem = {
  pointer: '/email',
  code: 'taken',
  detail: bilingual(
    'Đã có người dùng với địa chỉ thư điện tử này.',
    'Another person has this e-mail address already.',
  ),
};
const LAST_ADMINISTRATOR = bilingual(
  'Đây là quản trị viên cuối cùng của toàn hệ thống. Hãy giao vai trò đó cho người khác trước.',
  'This is the last administrator of the whole installation. Give that role to another person first.',
);
const NOT_FOUND = bilingual('Không có người dùng này.', 'There is no such person.');
