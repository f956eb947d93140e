import type { Database } from '#database';
import { ManualClock } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import {
  ApiKeys,
  AuditTrail,
  identityMigrations,
  Persons,
  Sessions,
  SignInLinks,
  type NewApiKey,
} from './index.js';

const NOON = Date.parse('2026-03-01T05:00:00Z');
const HOUR = 3_600_000;

let test: TestDatabase;
let clock: ManualClock;
let here: Process;
let elsewhere: Process;

interface Process {
  keys: ApiKeys;
  sessions: Sessions;
  links: SignInLinks;
  audit: AuditTrail;
}

/** Starts the services of one process, with caches of their own. */
function startProcess(database: Database): Process {
  const audit = new AuditTrail(database);
  const keys = new ApiKeys(database, clock, audit);
  const sessions = new Sessions(database, clock, keys, new Persons(database, clock, audit), audit);
  return { keys, sessions, audit, links: new SignInLinks(database, clock, keys, sessions, audit) };
}

function wantedKey(overrides: Partial<NewApiKey> = {}): NewApiKey {
  return {
    name: 'Portal of Can Tho',
    rights: ['events:write'],
    source: 'https://portal.example',
    orgUnit: 'G22',
    ...overrides,
  };
}

beforeAll(async () => {
  test = await createTestDatabase(identityMigrations);
});
afterAll(() => test.drop());
beforeEach(() => {
  clock = new ManualClock(NOON);
  here = startProcess(test.database);
  elsewhere = startProcess(test.database);
});
afterEach(async () => {
  await here.keys.onModuleDestroy();
  await elsewhere.keys.onModuleDestroy();
});

describe('API keys', () => {
  it('identify their holder', async () => {
    const { id, key } = await here.keys.create(wantedKey());
    expect(await here.keys.authenticate(key)).toEqual({
      id,
      kind: 'key',
      name: 'Portal of Can Tho',
      via: 'key',
      grants: [{ rights: new Set(['events:write']), orgUnit: 'G22' }],
      source: 'https://portal.example',
    });
  });

  it('are stored with the hash of the secret, never the secret', async () => {
    const { key } = await here.keys.create(wantedKey());
    const secret = key.slice(-43);
    const { rows } = await test.database.query<{ dump: string }>(
      `select (select json_agg(k) from identity.api_keys k)::text
           || (select json_agg(a) from identity.audit_trail a)::text as dump`,
    );
    expect(rows[0]!.dump).not.toContain(secret);
  });

  it.each(['', 'thang', 'Bearer x', `thang_0123456789abcdef_${'a'.repeat(43)}`, 'thang_\u0000_x'])(
    'refuse %o',
    async (text) => {
      expect(await here.keys.authenticate(text)).toBeNull();
    },
  );

  it('refuse a wrong secret for a known key', async () => {
    const { key } = await here.keys.create(wantedKey());
    const wrong = key.slice(0, -1) + (key.endsWith('A') ? 'B' : 'A');
    expect(await here.keys.authenticate(wrong)).toBeNull();
    expect(await here.keys.authenticate(key)).not.toBeNull();
  });

  it('stop working at once in the process that revokes them and within five seconds in others', async () => {
    const { id, key } = await here.keys.create(wantedKey());
    await elsewhere.keys.authenticate(key);
    await here.keys.revoke(id);
    expect(await here.keys.authenticate(key)).toBeNull();
    clock.advance(5000);
    expect(await elsewhere.keys.authenticate(key)).toBeNull();
  });

  it('work with the old and the new secret for the hours of a rotation, then with the new one only', async () => {
    const { id, key: old } = await here.keys.create(wantedKey());
    await elsewhere.keys.authenticate(old);
    const { key } = await here.keys.rotate(id, { overlapHours: 1 });
    clock.advance(5000);
    for (const text of [old, key])
      expect(await elsewhere.keys.authenticate(text)).toMatchObject({ id, name: 'Portal of Can Tho' });
    clock.advance(HOUR);
    expect(await elsewhere.keys.authenticate(old)).toBeNull();
    expect(await elsewhere.keys.authenticate(key)).not.toBeNull();
  });

  it('cannot be rotated once they are revoked', async () => {
    const { id } = await here.keys.create(wantedKey());
    await here.keys.revoke(id);
    await expect(here.keys.rotate(id, { overlapHours: 1 })).rejects.toMatchObject({ code: 'key-not-found' });
  });

  it('stop working when they expire, even if cached', async () => {
    const { key } = await here.keys.create(wantedKey({ expiresAt: NOON + 1000 }));
    expect(await here.keys.authenticate(key)).not.toBeNull();
    clock.advance(1000);
    expect(await here.keys.authenticate(key)).toBeNull();
  });

  it('record their last use at most once a minute', async () => {
    const { id, key } = await here.keys.create(wantedKey());
    const lastUse = async (): Promise<number | null> =>
      (await here.keys.list()).find((one) => one.id === id)!.lastUsedAt;
    await here.keys.authenticate(key);
    clock.advance(30_000);
    await here.keys.authenticate(key);
    await here.keys.onModuleDestroy();
    expect(await lastUse()).toBe(NOON);
    clock.advance(30_000);
    await here.keys.authenticate(key);
    await here.keys.onModuleDestroy();
    expect(await lastUse()).toBe(NOON + 60_000);
  });

  it.each<[string, Partial<NewApiKey>]>([
    ['an empty name', { name: '  ' }],
    ['no rights', { rights: [] }],
    ['an unknown right', { rights: ['everything' as 'read'] }],
    ['an expiry in the past', { expiresAt: NOON }],
  ])('are not made with %s', async (_, overrides) => {
    await expect(here.keys.create(wantedKey(overrides))).rejects.toMatchObject({ code: 'invalid-key' });
  });

  it('can be revoked twice, and an unknown key is reported as not found', async () => {
    await expect(here.keys.revoke('nope')).rejects.toMatchObject({ code: 'key-not-found' });
    const { id } = await here.keys.create(wantedKey());
    await here.keys.revoke(id);
    await expect(here.keys.revoke(id)).resolves.toBeUndefined();
  });
});

describe('sessions', () => {
  it('have the rights of the key that opened them', async () => {
    const { id, key } = await here.keys.create(wantedKey({ rights: ['read'] }));
    const session = await here.sessions.open(key);
    expect(await elsewhere.sessions.authenticate(session!.token)).toMatchObject({
      id,
      via: 'session',
      grants: [{ rights: new Set(['read']), orgUnit: 'G22' }],
    });
  });

  it('end when their key is revoked', async () => {
    const { id, key } = await here.keys.create(wantedKey());
    const session = await here.sessions.open(key);
    await here.keys.revoke(id);
    expect(await here.sessions.authenticate(session!.token)).toBeNull();
  });

  it('end after twelve hours', async () => {
    const { key } = await here.keys.create(wantedKey());
    const session = await here.sessions.open(key);
    clock.advance(12 * HOUR - 1);
    expect(await here.sessions.authenticate(session!.token)).not.toBeNull();
    clock.advance(1);
    expect(await here.sessions.authenticate(session!.token)).toBeNull();
  });

  it('end when the user signs out', async () => {
    const { key } = await here.keys.create(wantedKey());
    const session = await here.sessions.open(key);
    const principal = await here.sessions.authenticate(session!.token);
    await here.sessions.end(session!.token, principal!);
    expect(await here.sessions.authenticate(session!.token)).toBeNull();
  });

  it('accept their own CSRF token and no other', async () => {
    const { key } = await here.keys.create(wantedKey());
    const [mine, other] = [await here.sessions.open(key), await here.sessions.open(key)];
    expect(here.sessions.csrfTokenMatches(mine!.csrfToken, mine!.token)).toBe(true);
    expect(here.sessions.csrfTokenMatches(other!.csrfToken, mine!.token)).toBe(false);
    expect(here.sessions.csrfTokenMatches('', mine!.token)).toBe(false);
  });

  it('do not open with a key that may not be used', async () => {
    const { id, key } = await here.keys.create(wantedKey());
    await here.keys.revoke(id);
    expect(await here.sessions.open(key)).toBeNull();
  });
});

describe('sign-in links', () => {
  it('work once when several callers redeem them at the same instant', async () => {
    const { id } = await here.keys.create(wantedKey());
    const { token } = await here.links.create(id);
    const tries = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((n) => (n % 2 ? here : elsewhere).links.redeem(token)),
    );
    expect(tries.filter((session) => session !== null)).toHaveLength(1);
    expect(await here.links.redeem(token)).toBeNull();
  });

  it('expire after a quarter of an hour', async () => {
    const { id } = await here.keys.create(wantedKey());
    const { token } = await here.links.create(id);
    clock.advance(15 * 60_000);
    expect(await here.links.redeem(token)).toBeNull();
  });

  it('do not work once their key is revoked', async () => {
    const { id } = await here.keys.create(wantedKey());
    const { token } = await here.links.create(id);
    await here.keys.revoke(id);
    expect(await here.links.redeem(token)).toBeNull();
    await expect(here.links.create(id)).rejects.toMatchObject({ code: 'key-not-found' });
  });
});

describe('the audit trail', () => {
  it('lists what each actor did, the newest first', async () => {
    const nowhere = { address: null, userAgent: null };
    const anyId = expect.any(Number) as number;
    const admin = { id: 'admin', name: 'Administrator', origin: nowhere };
    const { id, key } = await here.keys.create(wantedKey(), { by: admin });
    await here.sessions.open(key);
    await here.keys.revoke(id, admin);
    expect(await here.audit.list(3)).toEqual([
      expect.objectContaining({ at: NOON, actor: admin, action: 'key-revoked', target: id }),
      {
        id: anyId,
        at: NOON,
        actor: { id, name: 'Portal of Can Tho', origin: nowhere },
        action: 'signed-in',
        target: id,
        orgUnit: 'G22',
        before: null,
        after: { by: 'key' },
      },
      {
        id: anyId,
        at: NOON,
        actor: admin,
        action: 'key-created',
        target: id,
        orgUnit: 'G22',
        before: null,
        after: {
          name: 'Portal of Can Tho',
          rights: ['events:write'],
          source: 'https://portal.example',
          orgUnit: 'G22',
          expiresAt: null,
        },
      },
    ]);
  });
});
