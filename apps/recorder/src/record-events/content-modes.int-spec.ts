import { CloudEvent as SdkEvent, emitterFor, httpTransport, HTTP, Mode } from 'cloudevents';
import request from 'supertest';
import { BATCH, LINES, STRUCTURED } from '#intake';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';

let recorder: RecorderApp;
let key: string;

beforeAll(async () => {
  recorder = await startRecorderApp();
  key = await recorder.newKey();
  await recorder.seed(established('VN-HN'));
});
afterAll(() => recorder.close());

function post(contentType: string | null): request.Test {
  const call = request(recorder.url).post('/api/v1/events').set('authorization', `Bearer ${key}`);
  return contentType === null ? call : call.set('content-type', contentType);
}

function inBinaryMode(event: CloudEvent): Record<string, string> {
  const attributes = Object.entries(event).filter(([name]) => name !== 'data' && name !== 'datacontenttype');
  return Object.fromEntries(
    attributes.map(([name, value]) => [`ce-${name}`, encodeURIComponent(String(value))]),
  );
}

async function stored(id: string): Promise<Record<string, unknown>[]> {
  const { rows } = await recorder.database.query<{ canonical: string }>(
    'select canonical from event_log.events where id = $1',
    [id],
  );
  return rows.map(({ canonical }) => JSON.parse(canonical) as Record<string, unknown>);
}

describe('POST /events', () => {
  it('records an event in structured mode and nudges the projector', async () => {
    const event = cloudEvent('dossier.submitted');
    const before = recorder.nudges();
    const { body } = await post(STRUCTURED).send(JSON.stringify(event)).expect(202);
    expect(body).toMatchObject({ accepted: 1, duplicates: 0, position: expect.stringMatching(/^\d+$/) });
    expect(await stored(event.id)).toEqual([event]);
    expect(recorder.nudges()).toBe(before + 1);
  });

  it.each(['application/cloudevents+json; charset=utf-8', 'Application/CloudEvents+JSON;charset="UTF-8"'])(
    'accepts the content type %s',
    async (type) => {
      await post(type)
        .send(JSON.stringify(cloudEvent('dossier.submitted')))
        .expect(202);
    },
  );

  it('records an event in binary mode, with percent-encoded attributes', async () => {
    const event = cloudEvent('service.digitized', { subject: 'service/Đăng-ký' });
    await post('application/json').set(inBinaryMode(event)).send(JSON.stringify(event.data)).expect(202);
    expect(await stored(event.id)).toEqual([event]);
  });

  it('records data of another JSON media type in binary mode and keeps the type', async () => {
    const event = cloudEvent('service.digitized');
    const datacontenttype = 'application/vnd.example+json';
    await post(datacontenttype).set(inBinaryMode(event)).send(JSON.stringify(event.data)).expect(202);
    expect(await stored(event.id)).toEqual([{ ...event, datacontenttype }]);
  });

  it('records an event in binary mode without data under another JSON media type', async () => {
    const event = cloudEvent('dataset.updated', { data: undefined });
    await post('application/vnd.example+json').set(inBinaryMode(event)).expect(202);
    expect(await stored(event.id)).toHaveLength(1);
  });

  it('records an event in binary mode without data', async () => {
    const event = cloudEvent('dataset.updated', { data: undefined });
    await post(null).set(inBinaryMode(event)).expect(202);
    expect(await stored(event.id)).toHaveLength(1);
  });

  it('records a batch and answers with its highest position', async () => {
    const events = [cloudEvent('dossier.submitted'), cloudEvent('dossier.resolved')];
    const first = await post(BATCH).send(JSON.stringify(events)).expect(202);
    const second = await post(BATCH)
      .send(JSON.stringify([events[0], cloudEvent('dossier.submitted'), events[1]]))
      .expect(202);
    expect(second.body).toMatchObject({
      accepted: 1,
      duplicates: 2,
      position: String(Number(first.body.position) + 1),
    });
  });

  it('accepts an empty batch', async () => {
    const { body } = await post(BATCH).send('[]').expect(202);
    expect(body).toEqual({ accepted: 0, duplicates: 0, position: null });
  });

  it('records lines, with blank ones and without a final newline', async () => {
    const lines = [cloudEvent('dossier.submitted'), cloudEvent('dossier.resolved')].map((event) =>
      JSON.stringify(event),
    );
    const { body } = await post(LINES).send(`${lines[0]}\r\n\n  \n${lines[1]}`).expect(202);
    expect(body).toMatchObject({ accepted: 2, duplicates: 0 });
  });

  it('recognises the same event in all four modes (I1)', async () => {
    const event = cloudEvent('service.digitized');
    await post(STRUCTURED).send(JSON.stringify(event)).expect(202);
    const again = [
      post('application/json').set(inBinaryMode(event)).send(JSON.stringify(event.data)),
      post(BATCH).send(JSON.stringify([event])),
      post(LINES).send(JSON.stringify(event)),
      post(STRUCTURED).send(
        JSON.stringify({ ...event, traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' }),
      ),
    ];
    for (const call of again)
      expect((await call.expect(202)).body).toMatchObject({ accepted: 0, duplicates: 1 });
  });

  it('stores the valid events of a request with lenient handling', async () => {
    const [good, bad] = [
      cloudEvent('dossier.submitted'),
      cloudEvent('dossier.submitted', { orgunit: 'NOWHERE' }),
    ];
    const response = await post(BATCH)
      .set('prefer', 'respond-async, handling=lenient')
      .send(JSON.stringify([bad, good, {}]))
      .expect(202);
    expect(response.headers['preference-applied']).toBe('handling=lenient');
    expect(response.body).toMatchObject({ accepted: 1, rejected: 2 });
    const { errors } = response.body as { errors: { index: number; code: string; pointer: string }[] };
    expect(errors).toContainEqual(
      expect.objectContaining({ index: 0, code: 'unknown-unit', pointer: '/orgunit' }),
    );
    expect(errors).toContainEqual(expect.objectContaining({ index: 2, code: 'missing', pointer: '/id' }));
    expect(await stored(good.id)).toHaveLength(1);
  });
});

describe('POST /events by the CloudEvents SDK', () => {
  const sdkEvent = (name: string): SdkEvent<unknown> => new SdkEvent<unknown>({ ...cloudEvent(name) });
  const send = async (event: SdkEvent<unknown>, mode: Mode): Promise<unknown> => {
    const transport = httpTransport(`${recorder.url}/api/v1/events`);
    return emitterFor(transport, { mode })(event, { headers: { authorization: `Bearer ${key}` } });
  };

  it.each([Mode.BINARY, Mode.STRUCTURED])('records an event in %s mode', async (mode) => {
    const event = sdkEvent('dossier.submitted');
    await send(event, mode);
    expect(await stored(event.id)).toHaveLength(1);
  });

  it('records a batch', async () => {
    const events = [sdkEvent('dossier.submitted'), sdkEvent('dossier.resolved')];
    const bodies = events.map((event) => JSON.parse(HTTP.structured(event).body as string) as object);
    const { body } = await post(BATCH).send(JSON.stringify(bodies)).expect(202);
    expect(body).toMatchObject({ accepted: 2 });
  });
});
