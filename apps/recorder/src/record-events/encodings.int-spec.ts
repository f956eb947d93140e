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

function post(contentType: string, body: Buffer): request.Test {
  return request(recorder.url)
    .post('/api/v1/events')
    .set('authorization', `Bearer ${key}`)
    .set('accept-language', 'en')
    .set('content-type', contentType)
    .serialize((sent: unknown) => sent as string)
    .send(body);
}

function registered(): CloudEvent {
  return cloudEvent('service.registered', { data: { name: 'Cấp giấy phép' } });
}

const BOM = '\ufeff';

describe('a byte order mark', () => {
  it.each([
    ['one event', STRUCTURED, () => JSON.stringify(registered())],
    ['a batch', BATCH, () => JSON.stringify([registered()])],
    [
      'lines with CRLF',
      LINES,
      () => `${JSON.stringify(registered())}\r\n${JSON.stringify(registered())}\r\n`,
    ],
  ])('is skipped in %s', async (_, type, text) => {
    await post(type, Buffer.from(BOM + text())).expect(202);
  });

  it('is skipped in the data of binary mode', async () => {
    const { data, ...attributes } = registered();
    const headers = Object.entries(attributes).map(([name, value]) => [`ce-${name}`, String(value)]);
    const call = post('application/json', Buffer.from(BOM + JSON.stringify(data)));
    await call
      .set(Object.fromEntries(headers.filter(([name]) => name !== 'ce-datacontenttype')) as never)
      .expect(202);
  });
});

describe('another encoding than UTF-8', () => {
  const windows1258 = (text: string): Buffer => Buffer.from(text.replace('ấ', '\u00e2\u00ec'), 'latin1');

  it('is refused by its name, with the line, in one event and in a batch', async () => {
    const text = JSON.stringify([registered()], null, 1);
    const line = text.split('\n').findIndex((one) => one.includes('Cấp')) + 1;
    const { body } = await post(BATCH, windows1258(text)).expect(400);
    expect(body).toMatchObject({
      code: 'malformed-json',
      detail: expect.stringMatching(`not UTF-8 .*Windows-1258.*line ${line}`),
    });
    const utf16 = Buffer.from(BOM + JSON.stringify(registered()), 'utf16le');
    const refused = await post(STRUCTURED, utf16).expect(400);
    expect(refused.body).toMatchObject({ detail: expect.stringContaining('UTF-16') });
  });

  it('is refused with each line of NDJSON', async () => {
    const lines = [registered(), registered()].map((event) => JSON.stringify(event)).join('\n');
    const old = await post(LINES, windows1258(lines)).expect(422);
    expect(old.body).toMatchObject({
      errors: [
        { index: 0, code: 'bad-utf8', detail: expect.stringMatching(/Windows-1258.*line 1/) },
        { index: 1, code: 'bad-utf8', detail: expect.stringMatching(/Windows-1258.*line 2/) },
      ],
    });
    const utf16 = await post(LINES, Buffer.from(`${BOM}${lines}\n`, 'utf16le')).expect(422);
    expect((utf16.body as { errors: { code: string }[] }).errors.map(({ code }) => code)).toEqual([
      'bad-utf8',
      'bad-utf8',
      'bad-utf8',
    ]);
  });
});
