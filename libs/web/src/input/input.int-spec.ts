import { startItems, type ItemsApp } from '../../../../test/support/items-app.js';
import { toCursor } from './paging.js';

let items: ItemsApp;
beforeAll(async () => {
  items = await startItems();
});
afterAll(() => items.close());
const http = (): ReturnType<ItemsApp['http']> => items.http();

describe('parameters', () => {
  it.each([
    ['limit=0', 'limit', 'min'],
    ['limit=501', 'limit', 'max'],
    ['limit=ten', 'limit', 'is-int'],
    ['limit=1&limit=2', 'limit', 'is-int'],
    ['since=2025-02-29', 'since', 'is-day'],
    ['surprise=1', 'surprise', 'unknown'],
    ['cursor=zzz', 'cursor', 'cursor'],
    ['cursor=%00', 'cursor', 'unstorable'],
    [`cursor=${toCursor(['not a number'])}`, 'cursor', 'cursor'],
  ])('refuse ?%s', async (query, parameter, code) => {
    const response = await http()
      .get(`/api/v1/items?${query}`)
      .auth(await items.newKey('read'), { type: 'bearer' })
      .expect(400);
    expect((response.body as { errors: unknown[] }).errors).toContainEqual(
      expect.objectContaining({ parameter, code }),
    );
  });

  it('accept a limit and a cursor of the list', async () => {
    const response = await http()
      .get(`/api/v1/items?limit=5&cursor=${toCursor([42])}&since=2025-03-01`)
      .auth(await items.newKey('read'), { type: 'bearer' })
      .expect(200);
    expect(response.body).toEqual({ limit: 5, after: [42], caller: 'Tester' });
  });
});

describe('Thang-Min-Position', () => {
  it('waits for the position, then answers 503 with the position reached', async () => {
    await http().get('/api/v1/items/read-your-write').set('thang-min-position', '10').expect(200);
    const behind = await http()
      .get('/api/v1/items/read-your-write')
      .set('thang-min-position', '11')
      .expect(503);
    expect(behind.body).toMatchObject({ code: 'behind', position: '10' });
    expect(behind.headers['retry-after']).toBe('1');
  });

  it.each(['-1', 'ten', '99999999999999999', '1e3'])('refuses "%s"', async (position) => {
    const response = await http()
      .get('/api/v1/items/read-your-write')
      .set('thang-min-position', position)
      .expect(400);
    expect(response.body).toMatchObject({ errors: [{ header: 'Thang-Min-Position' }] });
  });
});

describe('answers', () => {
  it('are Vietnamese unless English is preferred', async () => {
    const vietnamese = await http()
      .get('/api/v1/items/open')
      .set('accept-language', 'fr, en;q=0.4, vi;q=0.5');
    expect(vietnamese.body).toEqual({ language: 'vi' });
    const english = await http().get('/api/v1/items/open').set('accept-language', 'en-GB, vi;q=0.9');
    expect(english.body).toEqual({ language: 'en' });
    expect(english.headers).toMatchObject({ 'content-language': 'en', vary: 'Accept-Language' });
  });

  it('carry security headers and forbid caching, errors included', async () => {
    for (const path of ['/api/v1/items/open', '/%61pi/v1/items/open', '/api/v1/nowhere', '/api/v1/items']) {
      const { headers } = await http().get(path);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).toContain("script-src 'self';");
    }
  });
});
