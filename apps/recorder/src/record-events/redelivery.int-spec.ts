import request from 'supertest';
import { BATCH, LINES, STRUCTURED } from '#intake';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';

let recorder: RecorderApp;
let key: string;

beforeAll(async () => {
  recorder = await startRecorderApp();
  key = await recorder.newKey();
  await recorder.seed(established('VN'), established('VN-HN', 'VN'), established('VN-SG', 'VN'));
});
afterAll(() => recorder.close());

function post(contentType: string, body: unknown, withKey = key): request.Test {
  return request(recorder.url)
    .post('/api/v1/events')
    .set('authorization', `Bearer ${withKey}`)
    .set('accept-language', 'en')
    .set('content-type', contentType)
    .serialize((sent: unknown) => (typeof sent === 'string' ? sent : JSON.stringify(sent)))
    .send(body as object);
}

function inBinaryMode(event: CloudEvent, contentType = 'application/json'): request.Test {
  const attributes = Object.entries(event).filter(([name]) => name !== 'data' && name !== 'datacontenttype');
  const headers = attributes.map(([name, value]) => [`ce-${name}`, encodeURIComponent(String(value))]);
  return post(contentType, event.data).set(Object.fromEntries(headers) as Record<string, string>);
}

/** An event that a broker stamped with the time of its arrival. */
function stamped(event: CloudEvent, knativearrivaltime: string): CloudEvent {
  return { ...event, kind: 'Pod', namespace: 'default', knativearrivaltime } as CloudEvent;
}

describe('an event that is delivered again', () => {
  it('is a duplicate when a broker stamped its arrival anew', async () => {
    const event = cloudEvent('service.registered', { time: '2026-07-28T15:44:55.796035817Z' });
    await post(STRUCTURED, stamped(event, '2026-07-28T15:44:55.796778825Z')).expect(202);
    const again = stamped(event, '2026-07-28T15:45:25.803112004Z');
    const { body } = await post(STRUCTURED, again).expect(202);
    expect(body).toMatchObject({ accepted: 0, duplicates: 1 });
    const batch = [cloudEvent('service.registered'), again, cloudEvent('service.registered')];
    expect((await post(BATCH, batch).expect(202)).body).toMatchObject({ accepted: 2, duplicates: 1 });
    const lines = batch.map((line) => JSON.stringify(line)).join('\n');
    expect((await post(LINES, lines).expect(202)).body).toMatchObject({ accepted: 0, duplicates: 3 });
  });

  it('is a duplicate with and without a charset, structured and binary', async () => {
    const event = {
      ...cloudEvent('service.registered', { time: '2026-01-09T21:43:16.226+00:00' }),
      datacontenttype: 'application/json; charset=utf-8',
      mqtttopic: 'devices/client-4/messages/d2c',
    };
    await post(STRUCTURED, event).expect(202);
    for (const call of [
      post(STRUCTURED, { ...event, datacontenttype: 'application/json' }),
      post(STRUCTURED, { ...event, datacontenttype: undefined }),
      inBinaryMode(event, 'application/json; charset=utf-8'),
      inBinaryMode(event, 'application/json'),
    ])
      expect((await call.expect(202)).body).toMatchObject({ accepted: 0, duplicates: 1 });
  });

  it('is a duplicate when extensions lose their type in headers', async () => {
    const event = { ...cloudEvent('service.registered'), sequence: 5, sampled: true };
    await post(STRUCTURED, event).expect(202);
    expect((await inBinaryMode(event).expect(202)).body).toMatchObject({ accepted: 0, duplicates: 1 });
  });

  it('is a duplicate with its time spelled otherwise, also inside one batch', async () => {
    const spelled = ['2026-01-09T21:43:16Z', '2026-01-09T21:43:16.000Z', '2026-01-10T04:43:16+07:00'];
    const event = cloudEvent('service.registered');
    const { body } = await post(
      BATCH,
      spelled.map((time) => ({ ...event, time })),
    ).expect(202);
    expect(body).toMatchObject({ accepted: 1, duplicates: 2 });
  });

  it('is a duplicate after its text was erased, whatever a broker added', async () => {
    const event = cloudEvent('service.registered');
    await post(STRUCTURED, event).expect(202);
    await recorder.database.query('update event_log.events set canonical = null where id = $1', [event.id]);
    for (const again of [event, stamped(event, '2026-07-28T15:45:25Z')])
      expect((await post(STRUCTURED, again).expect(202)).body).toMatchObject({ duplicates: 1 });
  });
});

interface Conflict {
  errors: { code: string; detail: string; position?: string }[];
}

describe('another event under a known source and id', () => {
  it('is a conflict that names what differs, and how to record it without counting twice', async () => {
    const payment = cloudEvent('payment.made');
    const { position } = (await post(STRUCTURED, payment).expect(202)).body as { position: string };
    const other = { ...payment, data: { ...payment.data, cashless: !payment.data?.['cashless'] } };
    const { body } = (await post(STRUCTURED, other).expect(409)) as { body: Conflict };
    expect(body.errors).toEqual([expect.objectContaining({ code: 'id-conflict', position })]);
    expect(body.errors[0]?.detail).toMatch(/says something else \(in data\).*id of its own.*count twice/);
  });

  it("is a conflict without position or content when the first lies outside the caller's scope", async () => {
    const theirs = cloudEvent('service.registered', { orgunit: 'VN-SG' });
    await post(STRUCTURED, theirs).expect(202);
    const limited = await recorder.newKey({ orgUnit: 'VN-HN' });
    const { body } = (await post(STRUCTURED, { ...theirs, orgunit: 'VN-HN' }, limited).expect(409)) as {
      body: Conflict;
    };
    expect(body.errors[0]).not.toHaveProperty('position');
    expect(body.errors[0]?.detail).toMatch(
      /^Another event in the log has the same source and id but says something else\./,
    );
  });
});
