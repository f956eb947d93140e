import { Ajv2020 } from 'ajv/dist/2020.js';
import request from 'supertest';

interface Media {
  schema?: object;
}

interface Operation {
  operationId: string;
  summary?: string;
  security?: object[];
  parameters?: { name: string; in: string; schema?: object }[];
  responses: Record<string, Response>;
}

interface Response {
  $ref?: string;
  content?: Record<string, Media>;
  headers?: Record<string, object>;
}

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: Record<'schemas' | 'responses' | 'parameters' | 'headers', Record<string, object>>;
}

interface NamedOperation {
  /** Method and path, such as `GET /health/live`. */
  name: string;
  method: 'get' | 'options' | 'post' | 'patch' | 'delete';
  path: string;
  operation: Operation;
}

interface ErrorAnswer {
  /** Method, path and status, such as `GET /health/ready 503`. */
  name: string;
  status: string;
  mediaTypes: string[];
  schema: object | undefined;
  headers: string[];
}

/** Tests the OpenAPI document of an HTTP app. `open` lists the operations that need no key. */
export function openApiConformance(serverUrl: () => string, open: readonly string[]): void {
  let document: Document;
  let operations: NamedOperation[];

  beforeAll(async () => {
    document = (await request(serverUrl()).get('/openapi.json').expect(200)).body as Document;
    operations = operationsOf(document);
  });

  it('contains every part that it refers to', () => {
    const known = Object.entries(document.components).flatMap(([kind, parts]) =>
      Object.keys(parts).map((name) => `#/components/${kind}/${name}`),
    );
    expect(refsIn(document).filter((ref) => !known.includes(ref))).toEqual([]);
  });

  it('has valid JSON Schemas', () => {
    const ajv = new Ajv2020({ strict: false, logger: false });
    const broken = Object.entries(document.components.schemas).filter(
      ([, schema]) => !ajv.validateSchema(schema),
    );
    expect(broken.map(([name]) => name)).toEqual([]);
  });

  it('gives every operation a unique name and a summary', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(operations.filter(({ operation }) => !operation.summary).map(({ name }) => name)).toEqual([]);
  });

  it('declares every parameter of every path', () => {
    const undeclared = operations.filter(({ path, operation }) => {
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = (operation.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name);
      return JSON.stringify(wanted.sort()) !== JSON.stringify(declared.sort());
    });
    expect(undeclared.map(({ name }) => name)).toEqual([]);
  });

  it('declares the successful answer of every operation', () => {
    const silent = operations.filter(({ operation }) => {
      const good = Object.entries(operation.responses).find(([status]) => /^[23]/.test(status));
      // A redirection has no content, as 204 has none.
      return !good || (!/^(204|3..)$/.test(good[0]) && !Object.values(good[1].content ?? {})[0]?.schema);
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('declares every error answer as application/problem+json with a schema', () => {
    const errors = errorsOf(operations);
    expect(errors.length).toBeGreaterThan(operations.length);
    const wrong = errors.filter(
      ({ mediaTypes, schema }) => mediaTypes.join() !== 'application/problem+json' || !schema,
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('declares Retry-After on every 429 and 503', () => {
    const again = errorsOf(operations).filter(({ status }) => status === '429' || status === '503');
    expect(again.length).toBeGreaterThan(0);
    expect(again.filter(({ headers }) => !headers.includes('Retry-After')).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('declares which operations need a key, as the server requires it', async () => {
    const closed = operations.filter(({ operation }) => operation.security?.length);
    const declaredOpen = operations.filter(({ operation }) => !operation.security?.length);
    expect(declaredOpen.map(({ name }) => name).sort()).toEqual([...open].sort());
    for (const { name, method, path } of closed) {
      const response = await request(serverUrl())[method](path.replaceAll(/\{\w+\}/g, 'x'));
      expect([name, response.status, response.type]).toEqual([name, 401, 'application/problem+json']);
    }
  });
}

function operationsOf(document: Document): NamedOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method as NamedOperation['method'],
      path,
      operation: { ...operation, responses: resolved(operation.responses, document) },
    })),
  );
}

/** Replaces references to shared answers by what they refer to. */
function resolved(responses: Operation['responses'], { components }: Document): Operation['responses'] {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [
      status,
      (components.responses[response.$ref?.split('/').at(-1) ?? ''] as Response | undefined) ?? response,
    ]),
  );
}

function errorsOf(operations: readonly NamedOperation[]): ErrorAnswer[] {
  return operations.flatMap(({ name, operation }) =>
    Object.entries(operation.responses)
      .filter(([status]) => !/^[123]/.test(status))
      .map(([status, { content = {}, headers = {} }]) => ({
        name: `${name} ${status}`,
        status,
        mediaTypes: Object.keys(content),
        schema: Object.values(content)[0]?.schema,
        headers: Object.keys(headers),
      })),
  );
}

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === '$ref' && typeof member === 'string' ? [member] : refsIn(member),
  );
}
