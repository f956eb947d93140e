import request from 'supertest';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';

let recorder: RecorderApp;
beforeAll(async () => {
  recorder = await startRecorderApp();
});
afterAll(() => recorder.close());

describe('GET /schemas', () => {
  it('lists every type and gives each schema with an example that the recorder accepts', async () => {
    const { body } = await request(recorder.url).get('/api/v1/schemas').expect(200);
    const { items } = body as { items: { type: string; schema: string }[] };
    expect(items.length).toBeGreaterThan(40);
    for (const { type, schema } of items) {
      const response = await request(recorder.url)
        .get(schema)
        .expect(200)
        .expect('content-type', /^application\/schema\+json/);
      const document = JSON.parse(response.text) as { examples: { type: string }[] };
      expect(document.examples[0]?.type).toBe(type);
    }
  });

  it('answers 404 to an unknown type', async () => {
    await request(recorder.url).get('/api/v1/schemas/vn.thang.nothing.v1').expect(404);
  });
});
