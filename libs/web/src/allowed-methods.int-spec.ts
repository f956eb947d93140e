import { startItems, type ItemsApp } from '../../../test/support/items-app.js';

let items: ItemsApp;
beforeAll(async () => {
  items = await startItems();
});
afterAll(() => items.close());

describe('a known path with another method', () => {
  it.each([
    ['put', '/api/v1/items/open', 'GET, HEAD, POST'],
    ['options', '/api/v1/items/open', 'GET, HEAD, POST'],
    ['patch', '/api/v1/items?limit=1', 'DELETE, GET, HEAD, POST'],
    ['put', '/%61pi/v1/items/open', 'GET, HEAD, POST'],
    ['delete', '/health/live', 'GET, HEAD'],
  ] as const)('is 405 and names what the path takes: %s %s', async (method, path, allow) => {
    const response = await items.http()[method](path).expect(405);
    expect(response.headers).toMatchObject({ allow, 'content-type': 'application/problem+json' });
    if (method !== 'options')
      expect(response.body).toMatchObject({ code: 'method-not-allowed', status: 405 });
  });

  it('is 405 before its body is read', async () => {
    const call = items
      .http()
      .put('/api/v1/items/open')
      .send({ name: 'x'.repeat(100_000) });
    expect((await call.expect(405)).headers['allow']).toBe('GET, HEAD, POST');
  });
});

describe('an unknown path', () => {
  it.each(['get', 'post', 'options'] as const)('is 404 for %s', async (method) => {
    const { headers } = await items.http()[method]('/api/v1/nowhere').expect(404);
    expect(headers).not.toHaveProperty('allow');
  });
});
