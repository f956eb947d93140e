import request from 'supertest';
import { BATCH, STRUCTURED } from '#intake';
import {
  cloudEvent,
  established,
  retraction,
  type CloudEvent,
} from '../../../../test/support/cloud-event-factory.js';
import type { RecorderApp } from '../../../../test/support/recorder-app.js';
import { RejectingRecorder } from '../../../../test/support/rejecting-recorder.js';

let rejecting: RejectingRecorder;

beforeAll(async () => {
  rejecting = await RejectingRecorder.start();
});
afterAll(() => rejecting.close());

const post: RejectingRecorder['post'] = (...call) => rejecting.post(...call);
const send: RejectingRecorder['send'] = (...call) => rejecting.send(...call);
const rejection: RejectingRecorder['rejection'] = (...call) => rejecting.rejection(...call);

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
    await request(rejecting.recorder.url)
      .post('/api/v1/events')
      .set('content-type', STRUCTURED)
      .send('{}')
      .expect(401);
    await rejection(() => send(cloudEvent('dossier.submitted'), 'thang_nobody_secret'), 401);
  });

  it('gets 403 without the right to write', async () => {
    const reader = await rejecting.recorder.newKey({ rights: ['read'] });
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
    const limited = await rejecting.recorder.newKey(wanted);
    const problem = await rejection(() => send(event, limited), 403);
    expect(problem).toMatchObject({ code: 'forbidden', errorCount: 1, errors: [{ index: 0, code }] });
  });

  it('may write below its org unit, backfill with the right, and roots as an administrator', async () => {
    const limited = await rejecting.recorder.newKey({
      orgUnit: 'VN-HN',
      rights: ['events:write', 'events:backfill'],
    });
    await send(cloudEvent('dossier.submitted', { orgunit: 'HN-1', backfill: true }), limited).expect(202);
    const administrator = await rejecting.recorder.newKey({ rights: ['administer'] });
    await send(established('YY'), administrator).expect(202);
  });

  it('amends only events of its own source in its subtree', async () => {
    const [mine, theirs] = [
      cloudEvent('service.digitized', { source: '/mine', orgunit: 'HN-1' }),
      cloudEvent('service.digitized', { source: '/theirs', orgunit: 'VN-SG' }),
    ];
    await rejecting.recorder.seed(mine, theirs);
    const limited = await rejecting.recorder.newKey({ source: '/mine', orgUnit: 'VN-HN' });
    const foreign = { ...retraction(theirs), source: '/mine' };
    expect((await rejection(() => send(foreign, limited), 403)).errors[0]?.code).toBe('not-yours');
    const moved = cloudEvent('service.digitized', { source: '/mine', orgunit: 'VN-SG', corrects: mine.id });
    expect((await rejection(() => send(moved, limited), 403)).errors[0]?.code).toBe('outside-scope');
    await send(retraction(mine), limited).expect(202);
    await send(foreign, await rejecting.recorder.newKey({ rights: ['administer'] })).expect(202);
  });
});
