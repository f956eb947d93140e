import type { Database } from '#database';
import { withTransaction } from '#database';
import type { DomainError } from '#kernel';
import { ManualClock } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import type { PersonDetails } from './domain/person.js';
import {
  ApiKeys,
  AuditTrail,
  commandLine,
  identityMigrations,
  Persons,
  Sessions,
  toPrincipal,
  type OpenedSession,
} from './index.js';

const NOON = Date.parse('2026-03-01T05:00:00Z');

let test: TestDatabase;
let clock: ManualClock;
let here: Process;

interface Process {
  persons: Persons;
  sessions: Sessions;
  audit: AuditTrail;
}

/** Starts the services of one process, with caches of their own. */
function startProcess(database: Database): Process {
  const audit = new AuditTrail(database);
  const persons = new Persons(database, clock, audit);
  return {
    persons,
    audit,
    sessions: new Sessions(database, clock, new ApiKeys(database, clock, audit), persons, audit),
  };
}

function wanted(overrides: Partial<PersonDetails> = {}): PersonDetails {
  return {
    name: 'Nguyễn Thị An',
    email: 'an@huyen.example',
    language: 'vi',
    timeZone: 'Asia/Ho_Chi_Minh',
    orgUnit: 'HN',
    roles: [{ role: 'reporter', orgUnit: 'HN' }],
    ...overrides,
  };
}

/** Creates an administrator of the whole tree, so that others may lose that role. */
function createAdministrator(): Promise<{ id: string }> {
  return here.persons.create(
    wanted({ email: 'quan.tri@huyen.example', roles: [{ role: 'administrator', orgUnit: null }] }),
    commandLine,
  );
}

function errorsOf(error: unknown): { pointer: string; code: string }[] {
  return (error as DomainError).extensions.errors as { pointer: string; code: string }[];
}

beforeAll(async () => {
  test = await createTestDatabase(identityMigrations);
});
afterAll(() => test.drop());
beforeEach(async () => {
  await test.database.query(
    'truncate identity.persons, identity.role_grants, identity.sessions, identity.audit_trail cascade',
  );
  clock = new ManualClock(NOON);
  here = startProcess(test.database);
});

describe('persons', () => {
  it('are callers with the rights of their roles', async () => {
    const { id } = await here.persons.create(wanted(), commandLine);
    const caller = await here.persons.principalOf(id);
    expect(caller).toMatchObject({ id, kind: 'person', name: 'Nguyễn Thị An', source: null });
    expect(caller!.grants).toEqual([
      { orgUnit: 'HN', rights: new Set(['events:write', 'read', 'subscriptions:write', 'what-if']) },
    ]);
  });

  it('are found by their e-mail address in any case', async () => {
    const { id } = await here.persons.create(wanted({ email: ' An@Huyen.EXAMPLE ' }), commandLine);
    expect(await here.persons.withEmail('AN@huyen.example')).toMatchObject({ id, email: 'an@huyen.example' });
  });

  it('keep a name with markup as it is written', async () => {
    const name = '<b>An</b> & "Bình"';
    const { id } = await here.persons.create(wanted({ name }), commandLine);
    expect((await here.persons.get(id)).name).toBe(name);
  });

  it.each([
    ['an empty name', { name: '  ' }, '/name'],
    ['a name of 500 characters', { name: 'a'.repeat(500) }, '/name'],
    ['a name that turns the direction of text', { name: 'An\u202Egnp.exe' }, '/name'],
    ['an e-mail address without a domain', { email: 'an' }, '/email'],
    ['two addresses in one', { email: 'an@a.example, b@b.example' }, '/email'],
    ['an unknown time zone', { timeZone: 'Mars/Base' }, '/timeZone'],
    ['an unknown language', { language: 'fr' as 'vi' }, '/language'],
    ['a reserved role', { roles: [{ role: 'approver' as 'viewer', orgUnit: null }] }, '/roles/0/role'],
  ])('are refused with %s', async (_, overrides, pointer) => {
    const refused = await here.persons
      .create(wanted(overrides), commandLine)
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'invalid-person' });
    expect(errorsOf(refused).map((problem) => problem.pointer)).toEqual([pointer]);
    expect(await here.persons.list()).toEqual([]);
  });

  it('share no e-mail address', async () => {
    await here.persons.create(wanted(), commandLine);
    const refused = await here.persons.create(wanted({ name: 'Bình' }), commandLine).catch((e: unknown) => e);
    expect(errorsOf(refused)).toMatchObject([{ pointer: '/email', code: 'taken' }]);
  });

  it('lose their sessions within five seconds in every process when deactivated, and stay named', async () => {
    await createAdministrator();
    const person = await here.persons.create(wanted(), commandLine);
    const elsewhere = startProcess(test.database);
    const session = await withTransaction(test.database, (tx): Promise<OpenedSession> =>
      here.sessions.openFor(tx, toPrincipal(person), 'password'),
    );
    expect(await elsewhere.sessions.authenticate(session.token)).toMatchObject({ id: person.id });
    await here.persons.change(person.id, { active: false }, commandLine);
    expect(await here.sessions.authenticate(session.token)).toBeNull();
    clock.advance(5000);
    expect(await elsewhere.sessions.authenticate(session.token)).toBeNull();
    expect(await here.persons.get(person.id)).toMatchObject({ name: person.name, deactivatedAt: NOON });
  });

  it('have changed rights within five seconds in every process', async () => {
    const { id } = await here.persons.create(wanted(), commandLine);
    const elsewhere = startProcess(test.database);
    await elsewhere.persons.principalOf(id);
    await here.persons.change(id, { roles: [{ role: 'viewer', orgUnit: 'HUE' }] }, commandLine);
    clock.advance(5000);
    expect((await elsewhere.persons.principalOf(id))!.grants).toMatchObject([{ orgUnit: 'HUE' }]);
  });
});

describe('the last administrator of the whole tree', () => {
  it.each([
    ['demoted', { roles: [{ role: 'administrator' as const, orgUnit: 'HN' }] }],
    ['deactivated', { active: false }],
  ])('cannot be %s', async (_, patch) => {
    const { id } = await createAdministrator();
    await expect(here.persons.change(id, patch, commandLine)).rejects.toMatchObject({
      code: 'last-administrator',
    });
    expect(await here.persons.principalOf(id)).not.toBeNull();
  });

  it('can step down once there is another, and then only one of two at the same instant', async () => {
    const first = await createAdministrator();
    const second = await here.persons.create(
      wanted({ roles: [{ role: 'administrator', orgUnit: null }] }),
      commandLine,
    );
    const stepDown = ({ id }: { id: string }): Promise<unknown> =>
      startProcess(test.database).persons.change(id, { active: false }, commandLine);
    const results = await Promise.allSettled([stepDown(first), stepDown(second)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the audit trail of persons', () => {
  it('holds who was changed by whom from where, before and after', async () => {
    const by = { id: 'person_0', name: 'Bình', origin: { address: '10.0.0.7', userAgent: 'Firefox' } };
    const { id } = await here.persons.create(wanted(), by);
    await here.persons.change(id, { roles: [{ role: 'leader', orgUnit: 'HN' }] }, by);
    await here.persons.change(id, { name: 'An Nguyễn' }, by);
    const [renamed, given, created] = await here.audit.list(3);
    expect(created).toMatchObject({ action: 'person-created', target: id, actor: by, before: null });
    expect(given).toMatchObject({
      action: 'roles-changed',
      before: { roles: [{ role: 'reporter', orgUnit: 'HN' }] },
      after: { roles: [{ role: 'leader', orgUnit: 'HN' }] },
    });
    expect(renamed).toMatchObject({
      action: 'person-changed',
      before: { name: 'Nguyễn Thị An' },
      after: { name: 'An Nguyễn' },
    });
  });
});
