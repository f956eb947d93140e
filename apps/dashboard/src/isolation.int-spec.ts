import { AlertingFixture } from '../../../test/support/alerting-fixture.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../test/support/dashboard-app.js';
import { cloudEvent, established, type CloudEvent } from '../../../test/support/cloud-event-factory.js';
import { frameworkFrom } from '../../../test/support/framework-factory.js';
import { announcement } from '../../../test/support/journal-entry-factory.js';
import type { Right } from '#identity/domain';

/**
 * A key of one org unit, with every right, on every route that the OpenAPI document names, asking for another
 * org unit's entities in every way that the route offers. Whatever belongs to the other org unit carries this
 * word.
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
  method: 'get' | 'post' | 'delete';
  path: string;
  query: string[];
}

let dashboard: DashboardApp;
let alerting: AlertingFixture;
let owner: Caller;
let outsider: Caller;
let operations: Operation[];
/** What a path parameter may be called, and the foreign entity of that kind. */
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
  foreign = await plantForeignEntities();
  const { body } = await dashboard.http().get('/openapi.json').expect(200);
  operations = operationsOf(body as Parameters<typeof operationsOf>[0]);
});
afterAll(async () => {
  await alerting.close();
  await dashboard.close();
});

/** An alert with a parked delivery, a subscription and a key of the other org unit; the ids of each. */
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
      .filter(([, { security }]) => security)
      .map(([method, { parameters = [] }]) => ({
        name: `${method.toUpperCase()} ${path}`,
        method: method as Operation['method'],
        path,
        query: parameters.filter((one) => one.in === 'query').map((one) => one.name),
      })),
  );
}

/** The path with the other org unit's entities in place of its parameters. */
function pathOf({ path }: Operation): string {
  const collection = path.split('/')[3]!;
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = name === 'id' ? foreign[collection] : foreign[name];
    if (value === undefined) throw new Error(`The matrix has nothing foreign for {${name}} of ${path}.`);
    return value;
  });
}

/** Every way to name the other org unit in the query. */
function queriesOf({ query }: Operation): string[] {
  const base = query.includes('framework') ? ['framework=test-ladder', 'framework=xenopolitan'] : [''];
  const needed = needs.filter(({ of }) => query.includes(of)).map(({ as }) => as);
  const named = ['orgUnit', 'root', 'parent'].filter((name) => query.includes(name));
  const starts = base.map((start) => [start, ...needed].join('&'));
  return starts.flatMap((start) => [start, ...named.map((name) => `${start}&${name}=${STRANGER}`)]);
}

/** Without these some routes refuse whatever else they are asked. */
const needs = [
  { of: 'kpi', as: 'kpi=full-process-share' },
  { of: 'from', as: 'from=2025-01-01' },
];

const STREAM = '/api/v1/stream';
/** What each of these answers is about the caller alone. */
const ABOUT_CALLER = ['GET /api/v1/session', 'DELETE /api/v1/session'];

const bodies: Record<string, object> = {
  'POST /api/v1/api-keys': { name: 'x', rights: ['read'], orgUnit: STRANGER },
  'POST /api/v1/org-units/{code}/what-if': {
    events: [cloudEvent('service.registered', { orgunit: STRANGER, time: '2025-06-01T00:00:00Z' })],
  },
  'POST /api/v1/subscriptions': { orgUnit: STRANGER, channel: { kind: 'page' }, language: 'vi' },
};

describe('a key of one org unit, on every route, asking for another (I7)', () => {
  it('is shown nothing, and changes nothing', async () => {
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
        const fits = names ? [400, 404].includes(response.status) : response.status < 500;
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

  it('has left everything as it was', async () => {
    const { body: alert } = await owner.get(`/api/v1/alerts/${foreign['alerts']}`).expect(200);
    expect(alert).toMatchObject({ state: 'raised', deliveries: [{ state: 'parked', attempts: 1 }] });
    const listed = async (path: string): Promise<string> =>
      (await owner.get(`/api/v1/${path}`).expect(200)).text;
    expect(await listed('subscriptions')).toContain(foreign['subscriptions']);
    expect(await listed('api-keys')).toContain(`"id":"${foreign['api-keys']}"`);
    expect(await listed('api-keys')).not.toContain('"name":"x"');
  });

  it('is told the same of what it may not see as of what does not exist', async () => {
    for (const [known, unknown] of [
      [`org-units/${STRANGER}`, 'org-units/ZZ'],
      [`org-units/${STRANGER}/maturity`, 'org-units/ZZ/maturity'],
      [`alerts/${foreign['alerts']}`, 'alerts/99-stage'],
      ['frameworks/xenopolitan', 'frameworks/zzz'],
    ] as const) {
      const [one, other] = [await outsider.get(`/api/v1/${known}`), await outsider.get(`/api/v1/${unknown}`)];
      const named = (response: { text: string }): string => response.text.replaceAll(/\\"[\w-]+\\"/g, '…');
      expect([known, one.status, named(one)]).toEqual([known, other.status, named(other)]);
    }
  });

  it('shows its owner what it hides from others: the matrix can fail', async () => {
    const { text } = await owner.get('/api/v1/org-units').expect(200);
    expect(text).toContain(FOREIGN);
    expect((await owner.get('/api/v1/frameworks').expect(200)).text).toContain(FOREIGN);
    expect((await owner.get('/api/v1/alerts').expect(200)).text).toContain(FOREIGN);
  });
});
