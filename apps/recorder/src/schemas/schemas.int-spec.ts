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

  it('lists each type with what a form calls it, in the language of the request', async () => {
    const listed = async (language: string): Promise<unknown> => {
      const { body } = await request(recorder.url)
        .get('/api/v1/schemas')
        .set('accept-language', language)
        .expect(200);
      return (body as { items: { type: string }[] }).items.find(
        ({ type }) => type === 'vn.thang.service.digitized.v1',
      );
    };
    expect(await listed('vi')).toMatchObject({
      title: 'Số hóa dịch vụ, nâng mức độ hoặc hình thức',
      topic: { id: 'services', name: 'Dịch vụ công' },
      commonness: 1,
    });
    expect(await listed('en')).toMatchObject({ topic: { name: 'Public services' } });
  });

  it('names every figure that may be reported in both languages', async () => {
    const { text } = await request(recorder.url)
      .get('/api/v1/schemas/vn.thang.activity.reported.v1')
      .expect(200);
    const { properties } = JSON.parse(text) as {
      properties: { data: { properties: { quantities: { properties: Record<string, object> } } } };
    };
    const figures = Object.entries(properties.data.properties.quantities.properties);
    expect(figures.length).toBeGreaterThan(100);
    for (const [measure, figure] of figures)
      expect([measure, figure]).toEqual([
        measure,
        expect.objectContaining({ title: expect.any(String), 'x-title-vi': expect.any(String) }),
      ]);
  });

  it('answers 404 to an unknown type', async () => {
    await request(recorder.url).get('/api/v1/schemas/vn.thang.nothing.v1').expect(404);
  });
});
