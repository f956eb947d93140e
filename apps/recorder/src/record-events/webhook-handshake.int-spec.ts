import request from 'supertest';
import { STRUCTURED } from '#intake';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';

let recorder: RecorderApp;

beforeAll(async () => {
  recorder = await startRecorderApp({ rateLimits: { perKey: 10, perRecorder: 100 } });
});
afterAll(() => recorder.close());

const ask = (): request.Test => request(recorder.url).options('/api/v1/events');

describe('OPTIONS /events', () => {
  it('lets a sender deliver, at the rate that it asks for', async () => {
    const { headers } = await ask()
      .set('WebHook-Request-Origin', 'eventgrid.azure.net')
      .set('WebHook-Request-Rate', '120')
      .expect(200);
    expect(headers).toMatchObject({
      allow: 'GET, HEAD, OPTIONS, POST',
      'webhook-allowed-origin': 'eventgrid.azure.net',
      'webhook-allowed-rate': '120',
    });
  });

  it.each([undefined, '100000'])('promises no more than a key may send: %s', async (rate) => {
    const call = ask().set('WebHook-Request-Origin', 'eventgrid.azure.net');
    if (rate !== undefined) void call.set('WebHook-Request-Rate', rate);
    expect((await call.expect(200)).headers['webhook-allowed-rate']).toBe('600');
  });

  it('names the methods of the path to anybody else', async () => {
    const { headers } = await ask().expect(200);
    expect(headers['allow']).toBe('GET, HEAD, OPTIONS, POST');
    expect(headers).not.toHaveProperty('webhook-allowed-origin');
  });

  it.each([
    ['WebHook-Request-Origin', 'a b'],
    ['WebHook-Request-Rate', 'fast'],
  ])('is 400 with a malformed %s', async (name, value) => {
    const { body } = await ask().set('WebHook-Request-Origin', 'x.example').set(name, value).expect(400);
    expect(body).toMatchObject({ errors: [{ header: name }] });
  });
});

describe('PUT, PATCH and DELETE /events', () => {
  it.each(['put', 'patch', 'delete'] as const)('is 405 and names the methods: %s', async (method) => {
    const response = await request(recorder.url)[method]('/api/v1/events').expect(405);
    expect(response.headers['allow']).toBe('GET, HEAD, OPTIONS, POST');
  });
});

describe('an event of Azure Event Grid', () => {
  it('is refused clearly: its type is unknown, its time is read', async () => {
    const event = {
      specversion: '1.0',
      type: 'Microsoft.Storage.BlobCreated',
      source: '/subscriptions/0/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/sa',
      id: '9aeb0fdf-c01e-0131-0922-9eb54906e209',
      time: '2019-11-18T15:13:39.4589254Z',
      subject: 'blobServices/default/containers/c/blobs/f',
      data: { api: 'PutBlockList', contentType: 'image/png', contentLength: 30699 },
    };
    const { body } = await request(recorder.url)
      .post('/api/v1/events')
      .set('authorization', `Bearer ${await recorder.newKey()}`)
      .set('content-type', `${STRUCTURED}; charset=utf-8`)
      .send(JSON.stringify(event))
      .expect(422);
    expect(body).toMatchObject({ errors: [{ pointer: '/type', code: 'unknown-type' }], errorCount: 1 });
  });
});
