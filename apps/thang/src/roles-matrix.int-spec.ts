import type { Test } from 'supertest';
import { allRights, rightsOf, roles, type Right, type Role } from '#identity/domain';
import { FrameworkSet } from '#maturity';
import { cloudEvent, established } from '../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../test/support/dashboard-app.js';
import { frameworkFrom } from '../../../test/support/framework-factory.js';
import { signInPerson } from '../../../test/support/signed-in-person.js';
import { RecorderModule } from '../../recorder/src/recorder.module.js';

/**
 * Calls every route of the OpenAPI document with every role at every place in the tree. What is allowed
 * follows from the table of roles alone; new routes and rights are tested without a change of this file.
 */
const places = { own: 'HOME', lower: 'DEPT', higher: 'VN', sibling: 'NEXT' } as const;
type Place = keyof typeof places;
const allPlaces = Object.keys(places) as Place[];
const inside: readonly Place[] = ['own', 'lower'];

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  oneOf?: Schema[];
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  format?: string;
  minimum?: number;
  default?: unknown;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: Schema;
}

interface Operation {
  'x-rights'?: Right[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

interface Route {
  name: string;
  method: keyof Caller;
  path: string;
  rights: readonly Right[];
  operation: Operation;
}

interface Answer {
  route: Route;
  status: number;
  text: string;
}

let dashboard: DashboardApp;
let schemas: Record<string, Schema>;
let routes: Route[];
let callers: Record<Role, Caller>;

beforeAll(async () => {
  const rateLimits = { perKey: 100_000, perRecorder: 100_000 };
  dashboard = await startDashboard({
    frameworks: [{ ...frameworkFrom(), hash: 'l' }],
    beside: [RecorderModule.forRoot({ rateLimits, frameworks: new FrameworkSet([]) })],
  });
  const unit = (code: string, parent?: string): ReturnType<typeof established> => {
    const data = { name: nameOf(code), level: 'province', ...(parent ? { parent } : {}) };
    return established(code, parent, { data });
  };
  await dashboard.append(unit('VN'), unit('HOME', 'VN'), unit('DEPT', 'HOME'), unit('NEXT', 'VN'));
  for (const orgunit of Object.values(places)) {
    const facts = { orgunit, subject: `service/${orgunit}`, data: { name: nameOf(orgunit) } };
    await dashboard.append(cloudEvent('service.registered', facts));
  }
  await dashboard.project();
  const { body } = await dashboard.http().get('/openapi.json').expect(200);
  const document = body as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, Schema> };
  };
  schemas = document.components.schemas;
  routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, operation]) => operation['x-rights'] !== undefined && !isStream(operation))
      .map(([method, operation]) => ({
        name: `${method.toUpperCase()} ${path}`,
        method: method as keyof Caller,
        path,
        rights: operation['x-rights'] ?? [],
        operation,
      })),
  );
  const signedIn = await Promise.all(
    roles.map(async (role) => {
      // A person of each role, so that a call that changes the caller's own data changes no data of another role.
      const { caller } = await signInPerson(dashboard.app, { roles: [{ role, orgUnit: 'HOME' }] });
      return [role, caller] as const;
    }),
  );
  callers = Object.fromEntries(signedIn) as Record<Role, Caller>;
});
afterAll(() => dashboard.close());

/** The name tells in an answer that it is about this org unit. */
function nameOf(code: string): string {
  return `Name of ${code}`;
}

function isStream({ responses }: Operation): boolean {
  return Object.values(responses).some(({ content }) => content && 'text/event-stream' in content);
}

/** Calls a route about the org unit at a place, with the least that its description asks for. */
function call(caller: Caller, { method, path, operation }: Route, orgUnit: string): Test {
  const parameters = operation.parameters ?? [];
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(pathValue(path, name, orgUnit)),
  );
  const query = parameters
    .filter((each) => each.in === 'query' && (each.required || each.name === 'orgUnit'))
    .map(
      (each) => `${each.name}=${encodeURIComponent(String(valueOf(each.schema ?? {}, each.name, orgUnit)))}`,
    );
  const test = caller[method](query.length === 0 ? filled : `${filled}?${query.join('&')}`);
  const content = operation.requestBody?.content ?? {};
  const event = Object.keys(content).find((type) => type.startsWith('application/cloudevents+'));
  if (event) return test.set('content-type', event).send(JSON.stringify(eventAt(orgUnit)));
  const json = content['application/json'];
  return json ? test.send(valueOf(json.schema, '', orgUnit) as object) : test;
}

/** As many as a pool of the test has connections: most of a call is waiting for the database. */
const AT_ONCE = 8;

/** Calls each of the routes once about the org unit, several at the same time. */
async function answersTo(caller: Caller, called: readonly Route[], orgUnit: string): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < called.length; from += AT_ONCE) {
    const some = called.slice(from, from + AT_ONCE).map(async (route) => {
      const { status, text = '' } = await call(caller, route, orgUnit);
      return { route, status, text };
    });
    answers.push(...(await Promise.all(some)));
  }
  return answers;
}

function eventAt(orgunit: string): object {
  const data = { name: 'New' };
  return cloudEvent('service.registered', {
    orgunit,
    subject: 'service/new',
    source: `/org-units/${orgunit}`,
    data,
  });
}

/** Unknown ids stand for those outside the caller's scope: both get the same answer. */
function pathValue(path: string, name: string, orgUnit: string): string {
  if (name === 'code') return orgUnit;
  if (name === 'position') return '1';
  if (path.includes('/frameworks/') && name === 'id') return 'test-ladder';
  return 'unknown';
}

function valueOf(schema: Schema, name: string, orgUnit: string): unknown {
  if (name.toLowerCase() === 'orgunit') return orgUnit;
  const named = schema.$ref?.split('/').at(-1);
  if (named !== undefined) return valueOf(schemas[named] ?? {}, name, orgUnit);
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  const [part] = schema.allOf ?? schema.oneOf ?? [];
  if (part) return valueOf(part, name, orgUnit);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (schema.properties) {
    const asked = Object.entries(schema.properties).filter(
      ([member]) => schema.required?.includes(member) || member.toLowerCase() === 'orgunit',
    );
    return Object.fromEntries(asked.map(([member, each]) => [member, valueOf(each, member, orgUnit)]));
  }
  if (type === 'array') return [valueOf(schema.items ?? {}, name, orgUnit)];
  if (type === 'number' || type === 'integer') return schema.minimum ?? 1;
  if (type === 'boolean') return false;
  if (type === 'object') return {};
  if (schema.format === 'date-time') return '2025-06-01T00:00:00Z';
  if (schema.format === 'date') return '2025-06-01';
  return name === 'framework' ? 'test-ladder' : 'x';
}

/** Whether the path or the query names the org unit, so that one outside the scope must not be found. */
function namesUnit({ path, operation }: Route): boolean {
  return (
    path.includes('{code}') ||
    (operation.parameters ?? []).some(({ name, in: at }) => at === 'query' && name === 'orgUnit')
  );
}

/** Routes about the whole installation are closed to every role on a part of the tree. */
function isOfInstallation({ path, name }: Route): boolean {
  return path.startsWith('/api/v1/installation') || name.startsWith('PUT /api/v1/working-calendar');
}

function foreignNamesIn(text: string): string[] {
  return ['VN', 'NEXT'].filter((code) => text.includes(nameOf(code)));
}

describe('the routes of the API', () => {
  it('are read from its description, with the rights that they need', () => {
    expect(routes.length).toBeGreaterThan(50);
    const named = new Set(routes.flatMap(({ rights }) => rights));
    expect([...named].sort()).toEqual(allRights.filter((right) => named.has(right)).sort());
    expect(named.size).toBeGreaterThan(5);
  });

  it('refuse callers who are not signed in', async () => {
    for (const { route, status } of await answersTo(dashboard.http(), routes, 'HOME'))
      expect([route.name, status]).toEqual([route.name, 401]);
  });
});

describe.each(roles)('a person with the role %s on one org unit (I7)', (role) => {
  let answers: Record<Place, Answer[]>;
  beforeAll(async () => {
    const withRights = routes.filter(({ rights }) => rights.length > 0);
    answers = { own: [], lower: [], higher: [], sibling: [] };
    for (const place of allPlaces) answers[place] = await answersTo(callers[role], withRights, places[place]);
  });

  it('may call exactly the routes whose rights the role has', () => {
    const granted = rightsOf(role);
    for (const { route, status } of answers.own) {
      const may = route.rights.every((right) => granted.has(right));
      if (isOfInstallation(route))
        expect([route.name, [400, 403].includes(status)]).toEqual([route.name, true]);
      else expect([route.name, status === 403]).toEqual([route.name, !may]);
    }
  });

  it.each(allPlaces)('learns nothing of foreign org units by asking at: %s', (place) => {
    expect(answers[place].length).toBeGreaterThan(50);
    for (const { route, status, text } of answers[place]) {
      expect([route.name, foreignNamesIn(text)]).toEqual([route.name, []]);
      expect([route.name, status < 500]).toEqual([route.name, true]);
      if (!inside.includes(place) && namesUnit(route))
        expect([route.name, status]).toEqual([route.name, refusing(status)]);
    }
  });
});

/** Returns the status itself when it refuses, else the one that was expected. */
function refusing(status: number): number {
  return [400, 403, 404, 409, 415, 422].includes(status) ? status : 404;
}
