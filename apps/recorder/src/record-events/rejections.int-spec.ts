import type request from 'supertest';
import { BATCH, STRUCTURED } from '#intake';
import { cloudEvent, established } from '../../../../test/support/cloud-event-factory.js';
import { RejectingRecorder } from '../../../../test/support/rejecting-recorder.js';

let rejecting: RejectingRecorder;

beforeAll(async () => {
  rejecting = await RejectingRecorder.start();
});
afterAll(() => rejecting.close());

const post: RejectingRecorder['post'] = (...call) => rejecting.post(...call);
const send: RejectingRecorder['send'] = (...call) => rejecting.send(...call);
const rejection: RejectingRecorder['rejection'] = (...call) => rejecting.rejection(...call);

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
    const limited = await rejecting.recorder.newKey({ orgUnit: 'VN-HN', source: '/portals/ha-noi' });
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
    const limited = await rejecting.recorder.newKey({ orgUnit: 'VN-HN' });
    const outside = cloudEvent('dossier.submitted', { orgunit: 'VN-SG' });
    await rejection(() => post(BATCH, JSON.stringify([outside]), limited), 403);
    await rejection(() => post(BATCH, JSON.stringify([unknown, conflicting, outside]), limited), 422);
  });
});
