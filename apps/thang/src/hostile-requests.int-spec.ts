import fc from 'fast-check';
import { FrameworkSet } from '#maturity';
import { cloudEvent, established } from '../../../test/support/cloud-event-factory.js';
import { startDashboard, type DashboardApp } from '../../../test/support/dashboard-app.js';
import { frameworkFrom } from '../../../test/support/framework-factory.js';
import { hostileTexts, hostileValues } from '../../../test/support/hostile-values.js';
import { RecorderModule } from '../../recorder/src/recorder.module.js';

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  oneOf?: Schema[];
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minimum?: number;
  format?: string;
  default?: unknown;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema?: Schema;
}

interface Route {
  method: string;
  path: string;
  parameters: Parameter[];
  /** The media type of its body with the schema; null: it takes none. */
  body: { type: string; schema: Schema } | null;
}

/** More of them by `npm run faults`. */
const REQUESTS = Number(process.env['THANG_FAULT_SEEDS'] ?? 30) * 20;
const AT_ONCE = 8;
/** A read that asks for a later position waits for it for seconds, and then rightly answers 503. */
const WAITS = 'thang-min-position';
/** So does a read of what is known at a later position. */
const BEHIND = '"urn:thang:problem:behind"';

const statuses = new Map<number, number>();
let dashboard: DashboardApp;
let url: string;
let key: string;
let schemas: Record<string, Schema>;
let sharedParameters: Record<string, Parameter>;
let routes: Route[];

beforeAll(async () => {
  const rateLimits = { perKey: 1_000_000, perRecorder: 2_000_000 };
  dashboard = await startDashboard({
    frameworks: [{ ...frameworkFrom(), hash: 'l' }],
    beside: [RecorderModule.forRoot({ rateLimits, frameworks: new FrameworkSet([]) })],
  });
  await dashboard.append(established('VN'), established('HOME', 'VN'));
  await dashboard.append(cloudEvent('service.registered', { orgunit: 'HOME', data: { name: 'x' } }));
  await dashboard.project();
  url = (await dashboard.app.getUrl()).replace('[::1]', 'localhost');
  const rights = ['read', 'events:write', 'events:backfill', 'administer', 'subscriptions:write', 'what-if'];
  key = await dashboard.key({ rights: [...rights, 'alerts:acknowledge', 'audit:read'] as never });
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> };
  };
  ({ schemas, parameters: sharedParameters } = document.components);
  routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, { responses }]) => !JSON.stringify(responses).includes('text/event-stream'))
      .flatMap(([method, operation]) => routesOf(method, path, operation)),
  );
});
afterAll(() => dashboard.close());

interface Operation {
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
  responses: object;
}

function routesOf(method: string, path: string, { parameters: named = [], requestBody }: Operation): Route[] {
  const parameters = named.flatMap((each) =>
    '$ref' in each ? (sharedParameters[each.$ref.split('/').at(-1) ?? ''] ?? []) : each,
  );
  const bodies = Object.entries(requestBody?.content ?? {}).map(([type, { schema = {} }]) => ({
    type,
    schema,
  }));
  const shared = { method: method.toUpperCase(), path, parameters };
  return bodies.length === 0 ? [{ ...shared, body: null }] : bodies.map((body) => ({ ...shared, body }));
}

function resolved(schema: Schema): Schema {
  const [part] = schema.allOf ?? schema.oneOf ?? [];
  if (part) return resolved(part);
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : resolved(schemas[name] ?? {});
}

/** Returns a value that the schema describes, with every member. */
function sampleOf(found: Schema, name: string, depth = 0): unknown {
  const schema = resolved(found);
  if (name.toLowerCase() === 'orgunit' || name === 'code') return 'HOME';
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties).map(([member, each]) => [
        member,
        depth > 4 ? null : sampleOf(each, member, depth + 1),
      ]),
    );
  if (type === 'array') return depth > 4 ? [] : [sampleOf(schema.items ?? {}, name, depth + 1)];
  if (type === 'number' || type === 'integer') return schema.minimum ?? 1;
  if (type === 'boolean') return false;
  if (type === 'object') return {};
  if (schema.format === 'date-time') return '2025-06-01T00:00:00Z';
  if (schema.format === 'date') return '2025-06-01';
  return name === 'framework' || name === 'id' ? 'test-ladder' : 'x';
}

/** Replaces the member at a place, which the number chooses, by another value. */
function withHostile(value: unknown, place: number, hostile: unknown): unknown {
  const members = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const chosen = members[place % (members.length + 1)];
  if (chosen === undefined) return hostile;
  const inside = (value as Record<string, unknown>)[chosen];
  const replaced = withHostile(inside, Math.floor(place / (members.length + 1)), hostile);
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === chosen ? replaced : (each as unknown)));
  return { ...(value as object), [chosen]: replaced };
}

interface Attack {
  route: number;
  /** Which parameter, or part of the body, is hostile. */
  place: number;
  inBody: boolean;
  value: number;
}

interface Sent {
  method: string;
  target: string;
  headers: Record<string, string>;
  body?: string;
}

function requestOf({ route: index, place, inBody, value }: Attack): Sent {
  const { method, path, parameters, body } = routes[index % routes.length]!;
  const attackBody = body !== null && inBody;
  const hostile = hostileTexts[value % hostileTexts.length]!;
  const attacked = attackBody ? undefined : parameters[place % Math.max(1, parameters.length)]?.name;
  const textOf = ({ name, schema = {} }: Parameter): string =>
    name === attacked && name.toLowerCase() !== WAITS ? hostile : String(sampleOf(schema, name));
  const given = parameters.filter(
    ({ in: at, name, required }) => at === 'path' || required || name === attacked,
  );
  let filled = path;
  const query = new URLSearchParams();
  const headers: Record<string, string> = { authorization: `Bearer ${key}` };
  for (const each of given) {
    const text = textOf(each).replaceAll(/[\ud800-\udfff]/gu, '\ufffd');
    if (each.in === 'path') filled = filled.replace(`{${each.name}}`, encodeURIComponent(text) || '%20');
    else if (each.in === 'query') query.append(each.name, text);
    else if (each.in === 'header') headers[each.name] = text.replaceAll(/[^\x20-\x7e]/g, '?');
  }
  const target = query.size === 0 ? filled : `${filled}?${query.toString()}`;
  if (body === null) return { method, target, headers };
  headers['content-type'] = body.type;
  const sample = sampleOf(body.schema, '');
  const sent = attackBody ? withHostile(sample, place, hostileValues[value % hostileValues.length]) : sample;
  return { method, target, headers, body: JSON.stringify(sent) ?? '' };
}

async function answerTo({ method, target, headers, body }: Sent): Promise<Response> {
  return fetch(`${url}${target}`, {
    ...{ method, headers, redirect: 'manual' as const },
    ...(body === undefined ? {} : { body }),
  });
}

async function ask(sent: Sent): Promise<{ status: number; body: unknown }> {
  const answer = await answerTo(sent);
  const text = await answer.text();
  const isJson = (answer.headers.get('content-type') ?? '').includes('json');
  return { status: answer.status, body: isJson ? JSON.parse(text) : {} };
}

/** Returns the answer in short when it blames the server. */
async function blamesServer(sent: Sent): Promise<string | null> {
  const { method, target, body } = sent;
  const answer = await answerTo(sent);
  const text = await answer.text();
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  if (answer.status < 500 || (answer.status === 503 && text.includes(BEHIND))) return null;
  return `${method} ${target.slice(0, 200)} ${body?.slice(0, 300) ?? ''} → ${answer.status} ${text.slice(0, 300)}`;
}

describe('every documented parameter and body of every route', () => {
  it('may hold hostile values without an answer that blames the server', async () => {
    const attacks = fc.sample(
      fc.record({ route: fc.nat(10_000), place: fc.nat(200), inBody: fc.boolean(), value: fc.nat(10_000) }),
      { numRuns: REQUESTS, seed: 13 },
    );
    const found: string[] = [];
    for (let from = 0; from < attacks.length; from += AT_ONCE) {
      const some = attacks.slice(from, from + AT_ONCE).map((attack) => blamesServer(requestOf(attack)));
      found.push(...(await Promise.all(some)).filter((each) => each !== null));
    }
    expect(found).toEqual([]);
  });

  it('may nest as deep as the size of a body allows', async () => {
    const deep = '['.repeat(60_000) + ']'.repeat(60_000);
    const found: string[] = [];
    for (const [route, { body }] of routes.entries()) {
      if (!body) continue;
      const sent = requestOf({ route, place: 0, inBody: false, value: 0 });
      found.push(...[await blamesServer({ ...sent, body: deep })].filter((each) => each !== null));
    }
    expect(found).toEqual([]);
  });

  it('takes null in an optional member of a body as if it was absent', async () => {
    const refused: string[] = [];
    let asked = 0;
    for (const [route, { body }] of routes.entries()) {
      const { properties = {}, required = [] } = resolved(body?.schema ?? {});
      const sample = sampleOf(body?.schema ?? {}, '');
      for (const [member, schema] of Object.entries(properties)) {
        if (required.includes(member) || [schema.type].flat().includes('null')) continue;
        asked += 1;
        const sent = requestOf({ route, place: 0, inBody: false, value: 0 });
        const answer = await ask({
          ...sent,
          body: JSON.stringify({ ...(sample as object), [member]: null }),
        });
        const { errors = [] } =
          answer.status === 400 ? (answer.body as { errors?: { pointer?: string }[] }) : {};
        const blamed = errors.some(({ pointer }) => pointer === `/${member}`);
        if (answer.status >= 500 || blamed)
          refused.push(`${sent.method} ${sent.target} ${member}: ${answer.status}`);
      }
    }
    expect(asked).toBeGreaterThan(30);
    expect(refused).toEqual([]);
  });

  it('reads instants everywhere in the same spellings, and refuses others with the same code', async () => {
    const good = ['2025-06-01T00:00:00Z', '2025-06-01t00:00:00.25z', '2025-06-01T07:00:00+07:00'];
    const bad = ['2025-06-01', '2025-06-01T00:00:00', '2025-06-01T24:00:00Z', '2025-02-30T00:00:00Z', 'now'];
    const different: string[] = [];
    let asked = 0;
    for (const { method, path, parameters } of routes) {
      for (const { name, in: at, schema } of parameters) {
        if (at !== 'query' || schema?.format !== 'date-time') continue;
        for (const text of [...good, ...bad]) {
          asked += 1;
          const query = new URLSearchParams({ [name]: text }).toString();
          const target = `${path.replaceAll(/\{\w+\}/g, 'HOME')}?${query}`;
          const { body } = await ask({ method, target, headers: { authorization: `Bearer ${key}` } });
          const { errors = [] } = body as { errors?: { parameter?: string; code: string }[] };
          const codes = errors.filter(({ parameter }) => parameter === name).map(({ code }) => code);
          if (codes.join() !== (bad.includes(text) ? 'is-instant' : ''))
            different.push(`${target}: ${codes.join()}`);
        }
      }
    }
    expect(asked).toBeGreaterThan(40);
    expect(different).toEqual([]);
  });

  it('is asked in every route, and reaches behind the checks of requests as well as before them', () => {
    expect(routes.length).toBeGreaterThan(80);
    for (const status of [200, 400, 404, 422]) expect(statuses.get(status) ?? 0).toBeGreaterThan(10);
  });
});
