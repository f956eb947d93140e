import { AlertingFixture } from '../../../test/support/alerting-fixture.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../test/support/dashboard-app.js';
import { cloudEvent, established, type CloudEvent } from '../../../test/support/cloud-event-factory.js';
import { frameworkFrom } from '../../../test/support/framework-factory.js';
import { announcement } from '../../../test/support/journal-entry-factory.js';
import { signInPerson } from '../../../test/support/signed-in-person.js';
import type { Right } from '#identity/domain';

/**
 * Calls every route of the OpenAPI document with a key of one org unit that has every right, and asks for the
 * entities of another org unit in every way that the route offers. All entities of the other org unit contain
 * this word.
 */
const FOREIGN = 'Xenopolis';
const STRANGER = 'XE';

const everything: Right[] = ['read', 'alerts:acknowledge', 'subscriptions:write', 'administer'];
const foreignFramework = {
  ...frameworkFrom({
    id: 'xenopolitan',
    name: { vi: FOREIGN, en: FOREIGN },
    appliesTo: { levels: ['province'], within: STRANGER },
  }),
  hash: 'x',
};

interface Operation {
  name: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  query: string[];
}

let dashboard: DashboardApp;
let alerting: AlertingFixture;
let owner: Caller;
let outsider: Caller;
let operations: Operation[];
/** A person of the other org unit. */
let foreigner: Caller;
/** The id of the foreign entity by the name of the path parameter, or of the collection before an id. */
let foreign: Record<string, string>;

function province(code: string, name: string): CloudEvent {
  return established(code, 'VN', { data: { name, level: 'province', parent: 'VN' } });
}

beforeAll(async () => {
  dashboard = await startDashboard({ frameworks: [{ ...frameworkFrom(), hash: 'l' }, foreignFramework] });
  alerting = new AlertingFixture(dashboard.database, {
    tuning: { backoff: { attempts: 1, firstMs: 1, maxMs: 1 } },
  });
  alerting.clock.set(dashboard.clock.now());
  await dashboard.append(
    established('VN'),
    province('HOME', 'Home'),
    province(STRANGER, FOREIGN),
    cloudEvent('service.registered', { orgunit: STRANGER, subject: 'service/1', data: { name: FOREIGN } }),
  );
  await dashboard.project();
  owner = dashboard.http(await dashboard.key({ rights: everything, name: FOREIGN, orgUnit: STRANGER }));
  outsider = dashboard.http(await dashboard.key({ rights: everything, orgUnit: 'HOME' }));
  const signedIn = await signInPerson(dashboard.app, {
    name: FOREIGN,
    orgUnit: STRANGER,
    roles: [{ role: 'viewer', orgUnit: STRANGER }],
  });
  foreigner = signedIn.caller;
  foreign = { ...(await plantForeignEntities()), persons: signedIn.person.id };
  const { body } = await dashboard.http().get('/openapi.json').expect(200);
  operations = operationsOf(body as Parameters<typeof operationsOf>[0]);
});
afterAll(async () => {
  await alerting.close();
  await dashboard.close();
});

/**
 * Creates an alert with a dead-lettered message, a subscription and a key of the other org unit. Returns
 * their ids.
 */
async function plantForeignEntities(): Promise<Record<string, string>> {
  const wanted = {
    orgUnit: STRANGER,
    channel: { kind: 'email', to: `x@${FOREIGN}.example` },
    language: 'vi',
  };
  const subscription = await owner.post('/api/v1/subscriptions').send(wanted).expect(201);
  await alerting.write(announcement({ orgUnit: STRANGER }));
  await alerting.notify();
  await alerting.deliver();
  const first = async (path: string): Promise<string> =>
    ((await owner.get(`/api/v1/${path}`).expect(200)).body as { items: { id: string }[] }).items[0]!.id;
  return {
    code: STRANGER,
    kpi: 'full-process-share',
    measure: 'services.catalogued',
    kind: 'type-not-read',
    // The service that the other org unit registered.
    position: '4',
    frameworks: 'xenopolitan',
    alerts: await first('alerts'),
    deliveries: await first('deliveries'),
    subscriptions: (subscription.body as { id: string }).id,
    'api-keys': await first('api-keys'),
  };
}

function operationsOf(document: {
  paths: Record<string, Record<string, { security?: object[]; parameters?: { name: string; in: string }[] }>>;
}): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { security = [] }]) => security.length > 0)
      .map(([method, { parameters = [] }]) => ({
        name: `${method.toUpperCase()} ${path}`,
        method: method as Operation['method'],
        path,
        query: parameters.filter((one) => one.in === 'query').map((one) => one.name),
      })),
  );
}

/** Returns the path with the entities of the other org unit in place of its parameters. */
function pathOf({ path }: Operation): string {
  return path.replaceAll(/([\w-]+)\/\{(\w+)\}/g, (_, collection: string, name: string) => {
    const value = name === 'id' ? foreign[collection] : foreign[name];
    if (value === undefined) throw new Error(`The matrix has nothing foreign for {${name}} of ${path}.`);
    return `${collection}/${value}`;
  });
}

/** Returns every way to name the other org unit in the query. */
function queriesOf({ query }: Operation): string[] {
  const base = query.includes('framework') ? ['framework=test-ladder', 'framework=xenopolitan'] : [''];
  const needed = needs.filter(({ of }) => query.includes(of)).map(({ as }) => as);
  const named = ['orgUnit', 'root', 'parent'].filter((name) => query.includes(name));
  const starts = base.map((start) => [start, ...needed].join('&'));
  return starts.flatMap((start) => [start, ...named.map((name) => `${start}&${name}=${STRANGER}`)]);
}

/** Parameters without which some routes refuse any request. */
const needs = [
  { of: 'kpi', as: 'kpi=full-process-share' },
  { of: 'from', as: 'from=2025-01-01' },
  { of: 'noun', as: 'noun=service' },
  { of: 'source', as: 'source=/portals/ha-noi' },
];

const STREAM = '/api/v1/stream';
/** Routes whose answers are about the caller alone. */
const ABOUT_CALLER = [
  'GET /api/v1/session',
  'DELETE /api/v1/session',
  'DELETE /api/v1/account/sessions/{id}',
];

const bodies: Record<string, object> = {
  'PUT /api/v1/org-units/{code}/warnings/{kind}/intended': { source: '/portals/ha-noi', reason: 'agreed' },
  'POST /api/v1/api-keys': { name: 'x', rights: ['read'], orgUnit: STRANGER },
  'POST /api/v1/org-units/{code}/what-if': {
    events: [cloudEvent('service.registered', { orgunit: STRANGER, time: '2025-06-01T00:00:00Z' })],
  },
  'POST /api/v1/persons': {
    name: 'x',
    email: 'x@mail.example',
    roles: [{ role: 'viewer', orgUnit: STRANGER }],
  },
  'PATCH /api/v1/persons/{id}': { name: 'x' },
  'POST /api/v1/subscriptions': { orgUnit: STRANGER, channel: { kind: 'page' }, language: 'vi' },
};

/** Returns the body without the quoted names, which tell what was asked for. */
function withoutNames({ text }: { text: string }): string {
  return text.replaceAll(/\\"[\w-]+\\"/g, '…');
}

describe('A key of one org unit that asks for another on every route (I7)', () => {
  it('gets nothing of the other org unit', async () => {
    let asked = 0;
    for (const operation of operations) {
      if (operation.path === STREAM || ABOUT_CALLER.includes(operation.name)) continue;
      for (const query of queriesOf(operation)) {
        const call = outsider[operation.method](`${pathOf(operation)}?${query}`);
        const body = bodies[operation.name];
        const response = await (body ? call.send(body) : call);
        expect([operation.name, query, response.text.includes(FOREIGN)]).toEqual([
          operation.name,
          query,
          false,
        ]);
        const names = operation.path.includes('{') || query.includes(STRANGER) || body !== undefined;
        const fits = names ? [400, 404, 422].includes(response.status) : response.status < 500;
        expect([operation.name, query, response.status, fits]).toEqual([
          operation.name,
          query,
          response.status,
          true,
        ]);
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(25);
  });

  it('changes nothing of the other org unit', async () => {
    const { body: alert } = await owner.get(`/api/v1/alerts/${foreign['alerts']}`).expect(200);
    expect(alert).toMatchObject({ state: 'firing', deliveries: [{ state: 'parked', attempts: 1 }] });
    const listed = async (path: string): Promise<string> =>
      (await owner.get(`/api/v1/${path}`).expect(200)).text;
    expect(await listed('subscriptions')).toContain(foreign['subscriptions']);
    expect(await listed('api-keys')).toContain(`"id":"${foreign['api-keys']}"`);
    expect(await listed('api-keys')).not.toContain('"name":"x"');
    expect(await listed(`persons/${foreign['persons']}`)).toContain(FOREIGN);
    expect(await listed('persons')).not.toContain('x@mail.example');
  });

  it('gets the same answer for an entity outside its access scope as for one that does not exist', async () => {
    for (const [known, unknown] of [
      [`org-units/${STRANGER}`, 'org-units/ZZ'],
      [`org-units/${STRANGER}/maturity`, 'org-units/ZZ/maturity'],
      [`alerts/${foreign['alerts']}`, 'alerts/99-stage'],
      ['frameworks/xenopolitan', 'frameworks/zzz'],
    ] as const) {
      const [one, other] = [await outsider.get(`/api/v1/${known}`), await outsider.get(`/api/v1/${unknown}`)];
      expect([known, one.status, withoutNames(one)]).toEqual([known, other.status, withoutNames(other)]);
    }
    const add = (orgUnit: string) => {
      const roles = [{ role: 'viewer', orgUnit }];
      return outsider.post('/api/v1/persons').send({ name: 'x', email: 'x@mail.example', roles });
    };
    const [one, other] = [await add(STRANGER), await add('ZZ')];
    expect([one.status, withoutNames(one)]).toEqual([other.status, withoutNames(other)]);
  });

  it('ends no session of another person, and gets the same answer as for one that does not exist', async () => {
    const sessionsOf = async (person: Caller): Promise<string[]> => {
      const { body } = await person.get('/api/v1/account/sessions').expect(200);
      return (body as { items: { id: string }[] }).items.map(({ id }) => id);
    };
    const home = [{ role: 'administrator' as const, orgUnit: 'HOME' }];
    const { caller: person } = await signInPerson(dashboard.app, { orgUnit: 'HOME', roles: home });
    const [foreignSession] = await sessionsOf(foreigner);
    for (const caller of [outsider, person]) {
      const known = await caller.delete(`/api/v1/account/sessions/${foreignSession}`);
      const unknown = await caller.delete('/api/v1/account/sessions/zzz');
      expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    }
    expect(await sessionsOf(foreigner)).toEqual([foreignSession]);
  });

  it("would find the word that it looks for, because the owner's key gets it", async () => {
    const { text } = await owner.get('/api/v1/org-units').expect(200);
    expect(text).toContain(FOREIGN);
    expect((await owner.get('/api/v1/frameworks').expect(200)).text).toContain(FOREIGN);
    expect((await owner.get('/api/v1/alerts').expect(200)).text).toContain(FOREIGN);
    for (const path of ['entities?noun=service', 'measures/services.catalogued/evidence'])
      expect((await owner.get(`/api/v1/org-units/${STRANGER}/${path}`).expect(200)).text).toContain(FOREIGN);
  });
});
