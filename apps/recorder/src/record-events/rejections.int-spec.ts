import request from 'supertest';
import { BATCH, STRUCTURED } from '#intake';
import {
  cloudEvent,
  established,
  retraction,
  type CloudEvent,
} from '../../../../test/support/cloud-event-factory.js';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';

let recorder: RecorderApp;
let key: string;

beforeAll(async () => {
  recorder = await startRecorderApp();
  key = await recorder.newKey();
  await recorder.seed(
    established('VN'),
    established('VN-HN', 'VN'),
    established('VN-SG', 'VN'),
    established('HN-1', 'VN-HN'),
  );
});
afterAll(() => recorder.close());

interface Problem {
  status: number;
  code: string;
  errorCount: number;
  errors: { index: number; pointer: string; code: string; position?: string }[];
}

function post(contentType: string, body: string | Buffer, withKey = key): request.Test {
  return request(recorder.url)
    .post('/api/v1/events')
    .set('authorization', `Bearer ${withKey}`)
    .set('content-type', contentType)
    .serialize((sent: unknown) => sent as string)
    .send(body);
}

function send(event: CloudEvent, withKey = key): request.Test {
  return post(STRUCTURED, JSON.stringify(event), withKey);
}

async function headPosition(): Promise<number> {
  const { rows } = await recorder.database.query<{ position: string }>('select position from event_log.head');
  return Number(rows[0]!.position);
}

/** Returns the problem of a request that must be rejected, after checking that nothing of it was stored. */
async function rejection(call: () => request.Test, status: number): Promise<Problem> {
  const before = await headPosition();
  const response = await call().expect(status).expect('content-type', 'application/problem+json');
  expect(await headPosition()).toBe(before);
  return response.body as Problem;
}

describe('a body that cannot be read', () => {
  const good = JSON.stringify(cloudEvent('dossier.submitted'));

  it.each([
    ['malformed JSON', STRUCTURED, '{"specversion": "1.0",'],
    ['nothing', STRUCTURED, ''],
    [
      'broken UTF-8',
      STRUCTURED,
      Buffer.concat([Buffer.from(good.slice(0, -2)), Buffer.from([0xff]), Buffer.from('"}')]),
    ],
    ['a member twice', STRUCTURED, good.replace('{', '{"id": "another",')],
    ['a batch that is no array', BATCH, good],
    ['malformed JSON in a batch', BATCH, `[${good},]`],
  ])('is 400: %s', async (_, type, body) => {
    const { code } = await rejection(() => post(type, body), 400);
    expect(code).toMatch(/^malformed-/);
  });

  it.each(['{"dossier":', '{"dossier": "1", "dossier": "2"}'])(
    'gets 400 in binary mode: %s',
    async (body) => {
      const call = (): request.Test =>
        post('application/json', body).set({ 'ce-id': '1', 'ce-specversion': '1.0' });
      await rejection(call, 400);
    },
  );

  it.each([
    ['text/plain', 'hello'],
    ['application/xml', '<event/>'],
    ['application/x-www-form-urlencoded', 'a=b'],
    ['application/cloudevents+avro', 'x'],
    ['application/cloudevents-batch+xml', '<batch/>'],
    ['application/json', good],
    ['application/vnd.example+json', good],
    ['application/cloudevents-list+json', good],
    ['application/cloudevents+json; charset=utf-16', good],
  ])('gets 415 as %s', async (type, body) => {
    expect((await rejection(() => post(type, body), 415)).code).toBe('unsupported-media-type');
  });

  it('gets 415 in an unknown format of CloudEvents, also with ce- headers', async () => {
    const call = (): request.Test => post('application/cloudevents-list+json', good).set({ 'ce-id': '1' });
    await rejection(call, 415);
  });

  it('gets 415 when it is compressed, whatever its size', async () => {
    await rejection(() => post(BATCH, Buffer.from('1f8b', 'hex')).set('content-encoding', 'gzip'), 415);
  });

  it('gets 413 for a batch of more than 5,000 events or 8 MB', async () => {
    expect((await rejection(() => post(BATCH, `[${'{},'.repeat(5000)}{}]`), 413)).code).toBe(
      'payload-too-large',
    );
    await rejection(() => post(BATCH, `["${'x'.repeat(8 * 1024 * 1024)}"]`), 413);
  });
});

describe('a caller without the right', () => {
  it('gets 401 without a key and with a wrong one', async () => {
    await request(recorder.url).post('/api/v1/events').set('content-type', STRUCTURED).send('{}').expect(401);
    await rejection(() => send(cloudEvent('dossier.submitted'), 'thang_nobody_secret'), 401);
  });

  it('gets 403 without the right to write', async () => {
    const reader = await recorder.newKey({ rights: ['read'] });
    expect((await rejection(() => send(cloudEvent('dossier.submitted'), reader), 403)).code).toBe(
      'forbidden',
    );
  });

  it.each<[string, Parameters<RecorderApp['newKey']>[0], CloudEvent, string]>([
    [
      'for another source',
      { source: '/mine' },
      cloudEvent('dossier.submitted', { source: '/theirs' }),
      'source-not-allowed',
    ],
    [
      'outside its subtree',
      { orgUnit: 'VN-HN' },
      cloudEvent('dossier.submitted', { orgunit: 'VN-SG' }),
      'outside-scope',
    ],
    [
      'above its subtree',
      { orgUnit: 'VN-HN' },
      cloudEvent('dossier.submitted', { orgunit: 'VN' }),
      'outside-scope',
    ],
    [
      'of history without the right',
      {},
      cloudEvent('dossier.submitted', { backfill: true }),
      'backfill-not-allowed',
    ],
    ['that make a root', {}, established('XX'), 'administrators-only'],
    [
      'that move an org unit out',
      { orgUnit: 'VN-HN' },
      cloudEvent('org-unit.moved', { subject: 'org-unit/HN-1', data: { parent: 'VN-SG' } }),
      'outside-scope',
    ],
  ])('is 403 when it writes events %s', async (_, wanted, event, code) => {
    const limited = await recorder.newKey(wanted);
    const problem = await rejection(() => send(event, limited), 403);
    expect(problem).toMatchObject({ code: 'forbidden', errorCount: 1, errors: [{ index: 0, code }] });
  });

  it('may write below its org unit, backfill with the right, and roots as an administrator', async () => {
    const limited = await recorder.newKey({ orgUnit: 'VN-HN', rights: ['events:write', 'events:backfill'] });
    await send(cloudEvent('dossier.submitted', { orgunit: 'HN-1', backfill: true }), limited).expect(202);
    const administrator = await recorder.newKey({ rights: ['administer'] });
    await send(established('YY'), administrator).expect(202);
  });

  it('amends only events of its own source in its subtree', async () => {
    const [mine, theirs] = [
      cloudEvent('service.digitized', { source: '/mine', orgunit: 'HN-1' }),
      cloudEvent('service.digitized', { source: '/theirs', orgunit: 'VN-SG' }),
    ];
    await recorder.seed(mine, theirs);
    const limited = await recorder.newKey({ source: '/mine', orgUnit: 'VN-HN' });
    const foreign = { ...retraction(theirs), source: '/mine' };
    expect((await rejection(() => send(foreign, limited), 403)).errors[0]?.code).toBe('not-yours');
    const moved = cloudEvent('service.digitized', { source: '/mine', orgunit: 'VN-SG', corrects: mine.id });
    expect((await rejection(() => send(moved, limited), 403)).errors[0]?.code).toBe('outside-scope');
    await send(retraction(mine), limited).expect(202);
    await send(foreign, await recorder.newKey({ rights: ['administer'] })).expect(202);
  });
});

describe('rejected events', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    ['no id', { id: undefined }, 'missing', '/id'],
    ['an empty source', { source: '' }, 'empty', '/source'],
    ['another version', { specversion: '0.3' }, 'unsupported-version', '/specversion'],
    ['an unknown type', { type: 'vn.thang.service.digitized.v9' }, 'unknown-type', '/type'],
    ['a time without a zone', { time: '2025-07-01T08:30:00' }, 'bad-format', '/time'],
    ['a time before 1970', { time: '1969-12-31T23:59:59Z' }, 'before-1970', '/time'],
    [
      'a time an hour ahead',
      { time: new Date(Date.now() + 3_600_000).toISOString() },
      'in-the-future',
      '/time',
    ],
    ['an unknown unit', { orgunit: 'NOWHERE' }, 'unknown-unit', '/orgunit'],
    ['no unit', { orgunit: undefined }, 'missing', '/orgunit'],
    ['an attribute with a capital letter', { orgUnit: 'VN' }, 'bad-name', '/orgUnit'],
    [
      'an unknown field',
      { data: { ...cloudEvent('dossier.submitted').data, surprise: 1 } },
      'unknown-field',
      '/data/surprise',
    ],
    ['a missing field', { data: { channel: 'web', selfFiled: true } }, 'missing', '/data/dossier'],
    [
      'NUL',
      { data: { ...cloudEvent('dossier.submitted').data, dossier: 'a\u0000b' } },
      'bad-character',
      '/data/dossier',
    ],
    [
      'a lone surrogate',
      { data: { ...cloudEvent('dossier.submitted').data, dossier: 'a\ud800b' } },
      'bad-character',
      '/data/dossier',
    ],
    ['NUL in an attribute', { subject: 'service/\u0000' }, 'bad-character', '/subject'],
    ['a correction of nothing', { corrects: 'nothing' }, 'target-unknown', '/corrects'],
  ])('are 422: %s', async (_, overrides, code, pointer) => {
    const problem = await rejection(() => send(cloudEvent('dossier.submitted', overrides)), 422);
    expect(problem.code).toBe('events-refused');
    expect(problem.errors).toContainEqual(expect.objectContaining({ index: 0, code, pointer }));
  });

  it.each([
    ['an event that is no object', '"event"'],
    ['null', 'null'],
    [
      '__proto__',
      JSON.stringify(cloudEvent('dossier.submitted')).replace(
        '"data":{',
        '"data":{"__proto__":{"admin":true},',
      ),
    ],
    ['1e400', JSON.stringify(cloudEvent('dossier.submitted')).replace('"data":{', '"data":{"count":1e400,')],
    [
      'nesting 10,000 deep',
      JSON.stringify(cloudEvent('dossier.submitted')).replace(
        '"data":{',
        `"data":{"deep":${'['.repeat(10_000)}${']'.repeat(10_000)},`,
      ),
    ],
  ])('are 422: %s', async (_, body) => {
    expect((await rejection(() => post(STRUCTURED, body), 422)).code).toBe('events-refused');
  });

  it('get 409 for a source and id that the log knows, with the position of the first event', async () => {
    const event = cloudEvent('dossier.submitted');
    const { position } = (await send(event).expect(202)).body as { position: string };
    const problem = await rejection(() => send({ ...event, subject: 'service/2' }), 409);
    expect(problem).toMatchObject({
      code: 'id-conflict',
      errors: [{ index: 0, code: 'id-conflict', pointer: '/id', position }],
    });
  });

  it.each([
    ['vi', 'Thiếu id.'],
    ['en-GB, vi;q=0.5', 'id is required.'],
    ['fr', 'Thiếu id.'],
  ])("are worded in the caller's language: Accept-Language %s", async (language, detail) => {
    const call = (): request.Test =>
      send(cloudEvent('dossier.submitted', { id: undefined })).set('accept-language', language);
    const problem = await rejection(call, 422);
    expect(problem.errors).toEqual([{ index: 0, pointer: '/id', code: 'missing', detail }]);
    const { headers } = await call();
    expect(headers).toMatchObject({
      'content-language': language.slice(0, 2) === 'en' ? 'en' : 'vi',
      vary: 'Accept-Language',
    });
  });

  it('reject the whole batch, each with its index', async () => {
    const batch = [
      cloudEvent('dossier.submitted'),
      cloudEvent('dossier.submitted', { orgunit: 'NOWHERE' }),
      cloudEvent('dossier.submitted'),
    ];
    const problem = await rejection(() => post(BATCH, JSON.stringify(batch)), 422);
    expect(problem.errors).toEqual([expect.objectContaining({ index: 1, code: 'unknown-unit' })]);
  });

  it('are listed up to a hundred and all counted', async () => {
    const batch = Array.from({ length: 150 }, () => cloudEvent('dossier.submitted', { orgunit: 'NOWHERE' }));
    const problem = await rejection(() => post(BATCH, JSON.stringify(batch)), 422);
    expect([problem.errors.length, problem.errorCount]).toEqual([100, 150]);
  });

  it('are all reported at once: form, rights, org units and conflicts, in the order of the events', async () => {
    const limited = await recorder.newKey({ orgUnit: 'VN-HN', source: '/portals/ha-noi' });
    const known = cloudEvent('dossier.submitted', { orgunit: 'HN-1' });
    await send(known, limited).expect(202);
    const batch = [
      cloudEvent('dossier.submitted', { orgunit: 'NOWHERE', time: 'yesterday', data: { channel: 'fax' } }),
      { ...known, subject: 'service/2' },
      cloudEvent('dossier.submitted', { orgunit: 'VN-SG' }),
      cloudEvent('dossier.submitted', { orgunit: 'HN-1', source: '/theirs', backfill: true }),
      cloudEvent('dossier.submitted', { orgunit: 'HN-1' }),
    ];
    const problem = await rejection(() => post(BATCH, JSON.stringify(batch), limited), 422);
    expect(problem.code).toBe('events-refused');
    expect(problem.errors.map(({ index, pointer, code }) => `${index} ${pointer} ${code}`)).toEqual([
      '0 /time bad-format',
      '0 /data/dossier missing',
      '0 /data/selfFiled missing',
      '0 /data/channel not-one-of',
      '0 /orgunit unknown-unit',
      '1 /id id-conflict',
      '2 /orgunit outside-scope',
      '3 /source source-not-allowed',
      '3 /backfill backfill-not-allowed',
    ]);
  });

  it('do not repeat themselves at the facts of an org unit whose establishment has a fault', async () => {
    const batch = [
      established('HN-new', 'VN-HN', { name: 'Sở\nY tế' }),
      cloudEvent('dossier.submitted', { orgunit: 'HN-new' }),
    ];
    const problem = await rejection(() => post(BATCH, JSON.stringify(batch)), 422);
    expect(problem.errors).toEqual([
      expect.objectContaining({ index: 0, pointer: '/data/name/vi', code: 'bad-character' }),
    ]);
  });

  it('of an event in binary mode are reported at once, all of the same event', async () => {
    const call = (): request.Test =>
      post('application/json', '{}').set({ 'ce-specversion': '1.0', 'ce-id': '100%', 'ce-type': 'no' });
    const problem = await rejection(call, 422);
    expect(problem.errors.map(({ index, pointer }) => `${index} ${pointer}`)).toEqual([
      '0 /id',
      '0 /source',
      '0 /time',
      '0 /type',
    ]);
  });

  it('give the request the code of rights or conflicts only when there is nothing else', async () => {
    const known = cloudEvent('dossier.submitted');
    await send(known).expect(202);
    const conflicting = { ...known, subject: 'service/2' };
    const unknown = cloudEvent('dossier.submitted', { orgunit: 'NOWHERE' });
    await rejection(() => post(BATCH, JSON.stringify([conflicting])), 409);
    await rejection(() => post(BATCH, JSON.stringify([unknown, conflicting])), 422);
    const limited = await recorder.newKey({ orgUnit: 'VN-HN' });
    const outside = cloudEvent('dossier.submitted', { orgunit: 'VN-SG' });
    await rejection(() => post(BATCH, JSON.stringify([outside]), limited), 403);
    await rejection(() => post(BATCH, JSON.stringify([unknown, conflicting, outside]), limited), 422);
  });
});
