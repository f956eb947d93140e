import { Ajv2020 } from 'ajv/dist/2020.js';
import request from 'supertest';
import { BATCH, BINARY, LINES, OTHER_JSON, STRUCTURED } from '#intake';
import { HealthChecks } from '#web';
import { cloudEvent, established } from '../../../../test/support/cloud-event-factory.js';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';

interface Answer {
  content: Record<string, { schema: object }>;
  headers?: Record<string, object>;
}

interface Operation {
  parameters: { name: string; schema: { example?: unknown } }[];
  requestBody: { content: Record<string, { examples?: Record<string, { value: unknown }> }> };
  responses: Record<string, Answer>;
}

interface Components {
  parameters: Record<string, Operation['parameters'][number]>;
  responses: Record<string, Answer>;
}

let recorder: RecorderApp;
let key: string;
let operation: Operation;
let components: Components;

beforeAll(async () => {
  recorder = await startRecorderApp();
  key = await recorder.newKey();
  await recorder.seed(established('VN-HN'));
  const { body } = await request(recorder.url).get('/openapi.json').expect(200);
  const document = body as { paths: Record<string, { post: Operation }>; components: Components };
  const { parameters, responses, ...described } = document.paths['/api/v1/events']!.post;
  components = document.components;
  operation = {
    ...described,
    parameters: parameters.map((each) => referredTo(each, components.parameters)),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, each]) => [status, referredTo(each, components.responses)]),
    ),
  };
});
afterAll(() => recorder.close());

/** Returns the shared part that a reference names, else the part itself. */
function referredTo<Part extends object>(part: Part, shared: Readonly<Record<string, Part>>): Part {
  const name = (part as { $ref?: string }).$ref?.split('/').at(-1) ?? '';
  return shared[name] ?? part;
}

function post(contentType: string, body: unknown, to = recorder, withKey = key): request.Test {
  return request(to.url)
    .post('/api/v1/events')
    .set('authorization', `Bearer ${withKey}`)
    .set('content-type', contentType)
    .serialize((sent: unknown) => sent as string)
    .send(typeof body === 'string' ? body : JSON.stringify(body));
}

function examplesOf(mediaType: string): unknown[] {
  const examples = operation.requestBody.content[mediaType]?.examples ?? {};
  return Object.values(examples).map(({ value }) => value);
}

/** Returns the `ce-` headers with the example values of the document. */
function exampleHeaders(): Record<string, string> {
  const headers = operation.parameters.filter(
    ({ name, schema }) => name.startsWith('ce-') && schema.example !== undefined,
  );
  return Object.fromEntries(headers.map(({ name, schema }) => [name, String(schema.example)]));
}

/**
 * Returns what the declared schema of a status finds wrong in a body. Members that the schema does not name
 * count as wrong.
 */
function faultsOf(status: number, mediaType: string, body: unknown): unknown[] {
  const declared = operation.responses[status]?.content[mediaType]?.schema;
  if (!declared) return [`${status} ${mediaType} is not declared`];
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const validate = ajv.compile({ ...declared, components, unevaluatedProperties: false });
  return validate(body) ? [] : (validate.errors ?? []);
}

function expectAsDeclared(response: { status: number; type: string; body: unknown }, status: number): void {
  expect([response.status, faultsOf(response.status, response.type, response.body)]).toEqual([status, []]);
}

describe('the documented examples of POST /events', () => {
  it('cover the four content modes', () => {
    expect(Object.keys(operation.requestBody.content).sort()).toEqual(
      [STRUCTURED, BATCH, LINES, BINARY, OTHER_JSON].sort(),
    );
    expect(Object.keys(exampleHeaders())).toEqual(
      expect.arrayContaining(['ce-specversion', 'ce-id', 'ce-source', 'ce-type', 'ce-time']),
    );
  });

  it.each([STRUCTURED, BATCH, LINES, BINARY])(
    'are recorded as %s, with the documented answer',
    async (mediaType) => {
      const examples = examplesOf(mediaType);
      expect(examples.length).toBeGreaterThan(0);
      for (const value of examples)
        expectAsDeclared(await post(mediaType, value).set(mediaType === BINARY ? exampleHeaders() : {}), 202);
    },
  );

  it('are the same event in binary and in structured mode', async () => {
    await post(BINARY, examplesOf(BINARY)[0]).set(exampleHeaders()).expect(202);
    const { body } = await post(STRUCTURED, examplesOf(STRUCTURED)[0]).expect(202);
    expect(body).toMatchObject({ accepted: 0, duplicates: 1 });
  });
});

describe('the documented answers of POST /events', () => {
  const good = cloudEvent('dossier.submitted');
  const unknownUnit = cloudEvent('dossier.submitted', { orgunit: 'NOWHERE' });

  it('include the answer to lenient handling', async () => {
    const response = await post(BATCH, [good, unknownUnit]).set('prefer', 'handling=lenient');
    expectAsDeclared(response, 202);
    expect(response.body).toMatchObject({ rejected: 1 });
    expect(operation.responses[202]?.headers).toHaveProperty('Preference-Applied');
  });

  it.each<[string, number, () => Promise<request.Response>]>([
    ['no JSON', 400, () => post(STRUCTURED, '{')],
    ['a key that does not exist', 401, () => post(STRUCTURED, good, recorder, 'thang_nobody_secret')],
    [
      'a key without the right to write',
      403,
      async () => post(STRUCTURED, good, recorder, await recorder.newKey({ rights: ['read'] })),
    ],
    [
      'a key of another source',
      403,
      async () => post(STRUCTURED, good, recorder, await recorder.newKey({ source: '/other' })),
    ],
    [
      'a known id with another meaning',
      409,
      async () => {
        await post(STRUCTURED, good).expect(202);
        return post(STRUCTURED, { ...good, subject: 'service/2' });
      },
    ],
    ['too many events', 413, () => post(BATCH, `[${'{},'.repeat(5000)}{}]`)],
    ['an unknown media type', 415, () => post('text/plain', 'hello')],
    ['application/json without ce- headers', 415, () => post(BINARY, good)],
    ['an unknown org unit', 422, () => post(STRUCTURED, unknownUnit)],
    ['a line about an unknown org unit', 422, () => post(LINES, unknownUnit)],
  ])('include the one to %s: %d', async (_, status, call) => {
    expectAsDeclared(await call(), status);
  });

  it('include 408 for a body that does not arrive', async () => {
    const impatient = await startRecorderApp({ limits: { requestTimeoutMs: 200 } });
    try {
      const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('[')) });
      const authorization = `Bearer ${await impatient.newKey()}`;
      const response = await fetch(`${impatient.url}/api/v1/events`, {
        method: 'POST',
        headers: { authorization, 'content-type': BATCH },
        body,
        duplex: 'half',
      } as RequestInit);
      const type = response.headers.get('content-type') ?? '';
      expectAsDeclared({ status: response.status, type, body: await response.json() }, 408);
    } finally {
      await impatient.close();
    }
  });

  it('include 429 and 503, each with Retry-After', async () => {
    const limited = await startRecorderApp({ rateLimits: { perKey: 1, perRecorder: 1 } });
    try {
      const sender = await limited.newKey();
      await limited.seed(established('VN-HN'));
      const batch = Array.from({ length: 3000 }, () => cloudEvent('dossier.submitted'));
      await post(BATCH, batch, limited, sender).expect(202);
      const tooMany = await post(BATCH, batch, limited, sender);
      limited.app.get(HealthChecks, { strict: false }).drain();
      const ending = await post(BATCH, batch, limited, sender);
      for (const [response, status] of [
        [tooMany, 429],
        [ending, 503],
      ] as const) {
        expectAsDeclared(response, status);
        expect(operation.responses[status]?.headers).toHaveProperty('Retry-After');
        expect(Number(response.headers['retry-after'])).toBeGreaterThanOrEqual(1);
      }
    } finally {
      await limited.close();
    }
  });
});
