import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RequestMethod, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Response, Test } from 'supertest';
import { allRights, type Right } from '#identity/domain';
import { FrameworkSet } from '#maturity';
import { AlertingFixture } from '../../../test/support/alerting-fixture.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../test/support/dashboard-app.js';
import { cloudEvent, established } from '../../../test/support/cloud-event-factory.js';
import { eventually } from '../../../test/support/eventually.js';
import { frameworkFrom } from '../../../test/support/framework-factory.js';
import { announcement } from '../../../test/support/journal-entry-factory.js';
import { RecorderModule } from '../../recorder/src/recorder.module.js';

/**
 * Tests every writing route with every right and every place in the tree, with keys of one org unit. A right
 * always means right × subtree (I7): such a key writes only in its own org unit and below, and only with the
 * right that the route needs.
 */
const places = { own: 'HOME', lower: 'DEPT', higher: 'VN', sibling: 'NEXT', 'foreign root': 'ZZ' } as const;
type Place = keyof typeof places;
const allPlaces = Object.keys(places) as Place[];
const inside: readonly Place[] = ['own', 'lower'];

let dashboard: DashboardApp;
let alerting: AlertingFixture;
/** A caller that administers the installation. */
let administrator: Caller;
let alerts: Record<Place, string>;
let deliveries: Record<Place, string>;

beforeAll(async () => {
  const rateLimits = { perKey: 100_000, perRecorder: 100_000 };
  dashboard = await startDashboard({
    frameworks: [{ ...frameworkFrom(), hash: 'l' }],
    beside: [RecorderModule.forRoot({ rateLimits, frameworks: new FrameworkSet([]) })],
  });
  const backoff = { attempts: 1, firstMs: 1, maxMs: 1 };
  alerting = new AlertingFixture(dashboard.database, { tuning: { backoff } });
  alerting.clock.set(dashboard.clock.now());
  await dashboard.append(
    established('VN'),
    established('HOME', 'VN'),
    established('DEPT', 'HOME'),
    established('NEXT', 'VN'),
    established('ZZ'),
  );
  await dashboard.project();
  administrator = dashboard.http(await dashboard.key({ rights: ['administer'] }));
  await plantAlerts();
});
afterAll(async () => {
  await alerting.close();
  await dashboard.close();
});

/** Creates one alert for each place, and one message about it that could not be delivered. */
async function plantAlerts(): Promise<void> {
  for (const orgUnit of Object.values(places)) {
    // Each place has a receiver of its own, because the mails of one receiver are collected.
    const channel = { kind: 'email', to: `${orgUnit}@mail.example` };
    await administrator.post('/api/v1/subscriptions').send({ orgUnit, channel, language: 'vi' }).expect(201);
    await alerting.write(announcement({ orgUnit }));
    await alerting.notify();
    await alerting.deliver();
  }
  alerts = await byPlace('/api/v1/alerts', ({ orgUnit }) => (orgUnit as { code: string }).code);
  deliveries = await byPlace('/api/v1/deliveries', ({ orgUnit }) => orgUnit as string);
}

async function byPlace(
  path: string,
  codeOf: (item: Record<string, unknown>) => string,
): Promise<Record<Place, string>> {
  const { body } = await administrator.get(path).expect(200);
  const { items } = body as { items: ({ id: string } & Record<string, unknown>)[] };
  const idAt = (code: string): string => items.find((item) => codeOf(item) === code)!.id;
  return Object.fromEntries(allPlaces.map((place) => [place, idAt(places[place])])) as Record<Place, string>;
}

async function made(path: string, wanted: object): Promise<string> {
  const { body } = await administrator.post(path).send(wanted).expect(201);
  return (body as { id: string }).id;
}

/** Creates a subscription of a new key, because the number of subscriptions of a key is bounded. */
async function subscriptionOfNewKey(orgUnit: string, channel: object): Promise<string> {
  const owner = dashboard.http(await dashboard.key({ rights: ['administer'] }));
  const { body } = await owner
    .post('/api/v1/subscriptions')
    .send({ orgUnit, channel, language: 'vi' })
    .expect(201);
  return (body as { id: string }).id;
}

interface WritingRoute {
  /** The right with which the route writes within the subtree of the key. */
  right: Right;
  /** Creates what the call needs, and returns the call that tries to change the org unit at that place. */
  attempt: (orgUnit: string, place: Place) => Promise<(caller: Caller) => Test>;
  /** True for a route that stores nothing even when it succeeds. */
  storesNothing?: true;
}

/** A public address that nothing is sent to, because no process of the test delivers. */
const webhook = { kind: 'webhook', url: 'https://93.184.216.34/hook' };

/** Routes that change the caller's own session, account or runs, and no org unit. */
const aboutCaller = [
  'POST /session',
  'DELETE /session',
  'PATCH /account',
  'PUT /account/password',
  'DELETE /account/sessions/:id',
  'POST /account/code',
  'POST /account/code/confirm',
  'POST /account/code/recovery-codes',
  'POST /account/code/remove',
  'POST /runs',
  'POST /runs/:id/close',
];

/** Routes without a key or session: a secret link names what they change. */
const byLink = [
  'POST /unsubscribe/:message',
  'POST /invitation',
  'POST /invitation/check',
  'POST /set-up',
  'POST /set-up/check',
  'POST /set-up/test-mail',
  'POST /sign-in/link',
];

/** Routes that change the whole installation: closed to every caller of one org unit. */
const ofInstallation: Record<string, object> = {
  'PATCH /installation': {},
  'POST /installation/test-mail': { to: 'office@mail.example' },
};

/** Stores nothing, and answers also to what would be refused. */
const previews = ['POST /events/preview'];

const readingMethods: readonly (RequestMethod | undefined)[] = [
  undefined,
  RequestMethod.GET,
  RequestMethod.OPTIONS,
];

const routes: Record<string, WritingRoute> = {
  'POST /events': {
    right: 'events:write',
    attempt: async (orgunit) => {
      const event = cloudEvent('dossier.submitted', { orgunit, time: '2025-07-01T00:00:00Z' });
      return (caller) => sendEvent(caller, event);
    },
  },
  'POST /org-units/:code/what-if': {
    right: 'read',
    storesNothing: true,
    attempt: async (orgunit) => {
      const events = [cloudEvent('service.registered', { orgunit, time: '2025-06-01T00:00:00Z' })];
      return (caller) => caller.post(`/api/v1/org-units/${orgunit}/what-if`).send({ events });
    },
  },
  'POST /alerts/:id/acknowledge': {
    right: 'alerts:acknowledge',
    attempt: async (_, place) => {
      await dashboard.database.query(
        `update alerting.alerts set state = 'firing', acknowledged_at = null, acknowledged_by = null where id = $1`,
        [alerts[place]],
      );
      return (caller) => caller.post(`/api/v1/alerts/${alerts[place]}/acknowledge`);
    },
  },
  'POST /deliveries/:id/retry': {
    right: 'subscriptions:write',
    attempt: async (_, place) => {
      await dashboard.database.query(
        `update delivery.messages set state = 'dead-lettered', settled_at = now(), reason = 'gave-up'
         where id = $1 and state = 'pending'`,
        [deliveries[place]],
      );
      return (caller) => caller.post(`/api/v1/deliveries/${deliveries[place]}/retry`);
    },
  },
  'POST /subscriptions': {
    right: 'subscriptions:write',
    attempt: async (orgUnit) => {
      const wanted = { orgUnit, channel: { kind: 'page' }, language: 'vi' };
      return (caller) => caller.post('/api/v1/subscriptions').send(wanted);
    },
  },
  // The subscription belongs to another key: a key without `subscriptions:write` has none.
  'DELETE /subscriptions/:id': {
    right: 'administer',
    attempt: async (orgUnit) => {
      const id = await subscriptionOfNewKey(orgUnit, { kind: 'page' });
      return (caller) => caller.delete(`/api/v1/subscriptions/${id}`);
    },
  },
  'PATCH /subscriptions/:id': {
    right: 'administer',
    attempt: async (orgUnit) => {
      const id = await subscriptionOfNewKey(orgUnit, { kind: 'page' });
      return (caller) => caller.patch(`/api/v1/subscriptions/${id}`).send({ paused: true });
    },
  },
  'POST /subscriptions/:id/rotate-secret': {
    right: 'administer',
    attempt: async (orgUnit) => {
      const id = await subscriptionOfNewKey(orgUnit, webhook);
      return (caller) => caller.post(`/api/v1/subscriptions/${id}/rotate-secret`).send({});
    },
  },
  'POST /subscriptions/:id/test': {
    right: 'administer',
    attempt: async (orgUnit) => {
      const id = await subscriptionOfNewKey(orgUnit, { kind: 'page' });
      return (caller) => caller.post(`/api/v1/subscriptions/${id}/test`);
    },
  },
  'POST /subscriptions/:id/replay': {
    right: 'administer',
    attempt: async (orgUnit) => {
      const id = await subscriptionOfNewKey(orgUnit, webhook);
      const range = { from: 1, to: 1_000 };
      return (caller) => caller.post(`/api/v1/subscriptions/${id}/replay`).send(range);
    },
  },
  'PUT /org-units/:code/warnings/:kind/intended': {
    right: 'events:write',
    attempt: async (orgUnit) => {
      const wanted = { source: '/portals/ha-noi', reason: `reason ${(reasons += 1)}` };
      return (caller) => caller.put(intendedPath(orgUnit)).send(wanted);
    },
  },
  'DELETE /org-units/:code/warnings/:kind/intended': {
    right: 'events:write',
    attempt: async (orgUnit) => {
      const wanted = { source: '/portals/ha-noi', reason: 'agreed' };
      await administrator.put(intendedPath(orgUnit)).send(wanted).expect(200);
      return (caller) => caller.delete(`${intendedPath(orgUnit)}?source=/portals/ha-noi`);
    },
  },
  'POST /api-keys': {
    right: 'administer',
    attempt: async (orgUnit) => {
      return (caller) => caller.post('/api/v1/api-keys').send({ name: 'x', rights: ['read'], orgUnit });
    },
  },
  'DELETE /api-keys/:id': {
    right: 'administer',
    attempt: async (orgUnit) => {
      const id = await made('/api/v1/api-keys', { name: 'x', rights: ['read'], orgUnit });
      return (caller) => caller.delete(`/api/v1/api-keys/${id}`);
    },
  },
  'POST /api-keys/:id/rotate': {
    right: 'administer',
    attempt: async (orgUnit) => {
      const id = await made('/api/v1/api-keys', { name: 'x', rights: ['read'], orgUnit });
      return (caller) => caller.post(`/api/v1/api-keys/${id}/rotate`).send({});
    },
  },
  'POST /unit-lists': {
    right: 'events:write',
    attempt: (orgUnit) => {
      reasons += 1;
      const list = `code,name,parent\nU${reasons},Name,${orgUnit}`;
      return Promise.resolve((caller) =>
        caller.post('/api/v1/unit-lists').set('content-type', 'application/octet-stream').send(list),
      );
    },
  },
  'POST /persons': {
    right: 'administer',
    attempt: (orgUnit) =>
      Promise.resolve((caller) => caller.post('/api/v1/persons').send(newPerson(orgUnit))),
  },
  'POST /persons/import': {
    right: 'administer',
    attempt: (orgUnit) => {
      const { name, email } = newPerson(orgUnit);
      const csv = `name,email,roles\n${name},${email},viewer@${orgUnit}`;
      return Promise.resolve((caller) => caller.post('/api/v1/persons/import').send({ csv }));
    },
  },
  'PATCH /persons/:id': {
    right: 'administer',
    attempt: async (orgUnit) => {
      const id = await personAt(orgUnit);
      return (caller) => caller.patch(`/api/v1/persons/${id}`).send({ name: 'Another' });
    },
  },
  'POST /persons/:id/invitations': {
    right: 'administer',
    attempt: async (orgUnit) => {
      const id = await personAt(orgUnit);
      return (caller) => caller.post(`/api/v1/persons/${id}/invitations`).send({});
    },
  },
  'POST /imports': {
    right: 'events:write',
    attempt: (orgUnit) => Promise.resolve((caller) => uploadList(caller, orgUnit)),
  },
  'PATCH /imports/:id': {
    right: 'events:write',
    attempt: async (orgUnit) => {
      const id = await importAt(orgUnit);
      const options = { asOf: '2025-01-31' };
      return (caller) => caller.patch(`/api/v1/imports/${id}`).send({ options });
    },
  },
  'POST /imports/:id/confirm': {
    right: 'events:write',
    attempt: async (orgUnit) => {
      const id = await importAt(orgUnit);
      return (caller) => caller.post(`/api/v1/imports/${id}/confirm`);
    },
  },
  'POST /imports/:id/undo': {
    right: 'events:write',
    attempt: async (orgUnit) => {
      const id = await importAt(orgUnit);
      await administrator.post(`/api/v1/imports/${id}/confirm`).expect(200);
      await importIs(id, 'recorded');
      return (caller) => caller.post(`/api/v1/imports/${id}/undo`);
    },
  },
};

/** Uploads a list whose only row is rejected, so that no worker changes the log later. */
function uploadList(caller: Caller, orgUnit: string): Test {
  return caller
    .post(`/api/v1/imports?orgUnit=${orgUnit}&fileName=list.csv`)
    .set('content-type', 'application/octet-stream')
    .send(Buffer.from('Mã TTHC;Tên TTHC;Mức độ\n1;A;9\n'));
}

async function importAt(orgUnit: string): Promise<string> {
  const { body } = await uploadList(administrator, orgUnit).expect(201);
  const { id } = body as { id: string };
  await importIs(id, 'previewed');
  return id;
}

async function importIs(id: string, state: string): Promise<void> {
  await eventually(async () => {
    const { body } = await administrator.get(`/api/v1/imports/${id}`).expect(200);
    expect(body).toMatchObject({ state });
  });
}

/** Creates a person whose only role is at the org unit. */
async function personAt(orgUnit: string): Promise<string> {
  const { body } = await administrator.post('/api/v1/persons').send(newPerson(orgUnit)).expect(201);
  return (body as { person: { id: string } }).person.id;
}

function newPerson(orgUnit: string): { name: string; email: string; roles: object[] } {
  reasons += 1;
  return { name: 'An', email: `an.${reasons}@mail.example`, roles: [{ role: 'viewer', orgUnit }] };
}

/** Makes each reason another one, so that every write changes something. */
let reasons = 0;

const intendedPath = (orgUnit: string): string =>
  `/api/v1/org-units/${orgUnit}/warnings/type-not-read/intended`;

function sendEvent(caller: Caller, event: object): Test {
  return caller
    .post('/api/v1/events')
    .set('content-type', 'application/cloudevents+json')
    .send(JSON.stringify(event));
}

/** Returns everything that any of the routes can change, except what the use of a key updates. */
async function everythingStored(): Promise<string> {
  const { rows } = await dashboard.database.query<{ stored: string }>(`
    select md5(concat_ws('|',
      (select position from event_log.head),
      (select string_agg(a::text, ',' order by id) from alerting.alerts a),
      (select string_agg(i::text, ',' order by org_unit) from warnings.intended i),
      (select count(*) from assessments.journal),
      (select string_agg(m::text, ',' order by id) from delivery.messages m),
      (select string_agg(s::text, ',' order by id) from delivery.subscriptions s),
      (select count(*) from delivery.secrets),
      (select string_agg(concat(id, revoked_at, secret_hash), ',' order by id) from identity.api_keys),
      (select string_agg(p::text, ',' order by id) from identity.persons p),
      (select string_agg(i::text, ',' order by token_hash) from identity.invitations i),
      (select string_agg(concat(id, options ->> 'asOf', state in ('recording', 'recorded'), undone_at), ','
        order by id) from imports.imports)
    )) as stored`);
  return rows[0]!.stored;
}

/** Returns the writing routes of every controller in the app, as `POST /events`. */
function writingRoutesOfApp(): string[] {
  const controllers = [...dashboard.app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as Type),
  );
  return [...new Set(controllers)].flatMap((controller) => {
    const methods = Object.values(Object.getOwnPropertyDescriptors(controller.prototype)) as {
      value: object;
    }[];
    return methods.flatMap(({ value: handler }) => {
      const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
      if (method === undefined || readingMethods.includes(method)) return [];
      const parts = [controller, handler].map((target) => Reflect.getMetadata('path', target) as string);
      const path = parts.filter((part) => part !== '/' && part !== '').join('/');
      return `${RequestMethod[method]} /${path}`;
    });
  });
}

const WRITING_DECORATOR = /@(Post|Put|Patch|Delete|All)\(/g;

describe('The table of writing routes', () => {
  it('contains every writing route of the app', () => {
    expect(writingRoutesOfApp().sort()).toEqual(
      [...Object.keys(routes), ...aboutCaller, ...byLink, ...Object.keys(ofInstallation), ...previews].sort(),
    );
  });

  it('covers the controllers of all services and libs', async () => {
    let written = 0;
    for (const folder of ['apps', 'libs']) {
      const files = (await readdir(folder, { recursive: true })).filter((file) =>
        file.endsWith('.controller.ts'),
      );
      for (const file of files)
        written += (await readFile(join(folder, file), 'utf8')).match(WRITING_DECORATOR)?.length ?? 0;
    }
    expect(written).toBe(writingRoutesOfApp().length);
  });
});

describe('A key of one org unit on a writing route (I7)', () => {
  it.each(Object.entries(ofInstallation))('is refused with every right: %s', async (route, body) => {
    const [method = '', path = ''] = route.split(' ');
    for (const right of allRights) {
      const caller = dashboard.http(await dashboard.key({ rights: [right], orgUnit: 'HOME' }));
      const { status } = await caller[method.toLowerCase() as keyof Caller](`/api/v1${path}`).send(body);
      expect({ right, status }).toEqual({ right, status: 403 });
    }
  });

  describe.each(Object.entries(routes))('%s', (_, { right, attempt, storesNothing }) => {
    it.each(allRights)('with the right %s writes only within its subtree', async (pending) => {
      const caller = dashboard.http(await dashboard.key({ rights: [pending], orgUnit: 'HOME' }));
      for (const place of allPlaces) {
        const call = await attempt(places[place], place);
        const before = await everythingStored();
        const { status }: Response = await call(caller);
        const hasChanged = (await everythingStored()) !== before;
        const may = (pending === right || pending === 'administer') && inside.includes(place);
        expect({ place, answered: status < 300, hasChanged }).toEqual({
          place,
          answered: may,
          hasChanged: may && !storesNothing,
        });
        if (!may) expect([400, 403, 404, 422]).toContain(status);
      }
    });
  });
});
