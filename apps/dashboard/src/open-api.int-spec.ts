import { Ajv2020 } from 'ajv/dist/2020.js';
import { startDashboard, type DashboardApp } from '../../../test/support/dashboard-app.js';

interface Operation {
  operationId: string;
  summary?: string;
  security?: object[];
  parameters?: { name: string; in: string; schema?: object }[];
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
}

const PUBLIC = [
  'GET /api/v1/about',
  'POST /api/v1/session',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
];

let dashboard: DashboardApp;
let document: Document;
let operations: { name: string; path: string; operation: Operation }[];

beforeAll(async () => {
  dashboard = await startDashboard();
  document = (await dashboard.http().get('/openapi.json').expect(200)).body as Document;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  );
});
afterAll(() => dashboard.close());

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === '$ref' && typeof member === 'string' ? [member] : refsIn(member),
  );
}

describe('the OpenAPI document', () => {
  it('refers to nothing that it lacks', () => {
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(refsIn(document).filter((ref) => !known.includes(ref))).toEqual([]);
  });

  it('has schemas that are JSON Schema', () => {
    const ajv = new Ajv2020({ strict: false, logger: false });
    const broken = Object.entries(document.components.schemas).filter(
      ([, schema]) => !ajv.validateSchema(schema),
    );
    expect(broken.map(([name]) => name)).toEqual([]);
  });

  it('names and describes every operation once', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(operations.filter(({ operation }) => !operation.summary).map(({ name }) => name)).toEqual([]);
  });

  it('declares every parameter of every path', () => {
    const undeclared = operations.filter(({ path, operation }) => {
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      const declared = (operation.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name);
      return JSON.stringify(wanted.sort()) !== JSON.stringify(declared.sort());
    });
    expect(undeclared.map(({ name }) => name)).toEqual([]);
  });

  it('says what every operation answers', () => {
    const silent = operations.filter(({ operation }) => {
      const good = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
      if (!good) return true;
      const [status, { content }] = good;
      return (
        status !== '204' &&
        operation.operationId !== 'Metrics.metrics' &&
        !Object.values(content ?? {})[0]?.schema
      );
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('says of every operation who may call it, and tells the truth', async () => {
    const open = operations.filter(({ operation }) => !operation.security).map(({ name }) => name);
    expect(open.sort()).toEqual([...PUBLIC].sort());
    for (const { name, path } of operations.filter(({ operation }) => operation.security)) {
      const method = name.split(' ')[0]!.toLowerCase() as 'get' | 'post' | 'delete';
      const response = await dashboard.http()[method](path.replaceAll(/\{\w+\}/g, 'x'));
      expect([name, response.status]).toEqual([name, 401]);
    }
  });
});
