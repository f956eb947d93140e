import { Sessions } from '#identity';
import { startItems, type ItemsApp } from '../../../../test/support/items-app.js';

let items: ItemsApp;
beforeAll(async () => {
  items = await startItems();
});
afterAll(() => items.close());
const http = (): ReturnType<ItemsApp['http']> => items.http();

describe('authentication', () => {
  it('requires authentication on a route with @Requires', async () => {
    const response = await http().get('/api/v1/items').expect(401);
    expect(response.headers['content-type']).toBe('application/problem+json');
    expect(response.headers['www-authenticate']).toBe('Bearer realm="thang"');
    expect(response.body).toEqual({
      type: 'urn:thang:problem:unauthenticated',
      title: 'Unauthorized',
      status: 401,
      detail: expect.any(String) as string,
      code: 'unauthenticated',
    });
  });

  it('admits a key with the right', async () => {
    const response = await http()
      .get('/api/v1/items')
      .auth(await items.newKey('read'), { type: 'bearer' })
      .expect(200);
    expect(response.body).toEqual({ limit: 100, after: null, caller: 'Tester' });
  });

  it('refuses a key without the right, and grants an administrator every right', async () => {
    const response = await http()
      .get('/api/v1/items')
      .auth(await items.newKey('events:write'), { type: 'bearer' })
      .expect(403);
    expect(response.body).toMatchObject({ code: 'forbidden', detail: 'The key lacks the right read.' });
    await http()
      .get('/api/v1/items')
      .auth(await items.newKey('administer'), { type: 'bearer' })
      .expect(200);
  });

  it.each(['Bearer nonsense', 'Bearer', 'Basic dTpw', ''])(
    'refuses the Authorization header "%s" even with a valid session',
    async (header) => {
      const session = await items.app.get(Sessions, { strict: false }).open(await items.newKey('read'));
      await http()
        .get('/api/v1/items')
        .set('cookie', `thang_session=${session!.token}`)
        .set('authorization', header)
        .expect(401);
    },
  );

  it('refuses all callers, administrators included, on a route that declares no access', async () => {
    await http().get('/api/v1/items/undeclared').expect(401);
    await http()
      .get('/api/v1/items/undeclared')
      .auth(await items.newKey('administer'), { type: 'bearer' })
      .expect(403);
  });

  it('refuses an unauthenticated caller before reading the body', async () => {
    const response = await http()
      .post('/api/v1/items')
      .set('content-type', 'application/json')
      .send('{nonsense')
      .expect(401);
    expect(response.body).toMatchObject({ code: 'unauthenticated' });
  });
});

describe('sessions', () => {
  it('may read without a CSRF token, and may write only with it', async () => {
    const session = await items.app.get(Sessions, { strict: false }).open(await items.newKey('read'));
    const cookie = `thang_session=${session!.token}`;
    await http().get('/api/v1/items').set('cookie', cookie).expect(200);
    const refused = await http().delete('/api/v1/items').set('cookie', cookie).expect(403);
    expect(refused.body).toMatchObject({ code: 'csrf' });
    await http().delete('/api/v1/items').set('cookie', cookie).set('thang-csrf', 'x').expect(403);
    await http()
      .delete('/api/v1/items')
      .set('cookie', cookie)
      .set('thang-csrf', session!.csrfToken)
      .expect(200);
  });

  it('are refused when their token is invented', async () => {
    await http().get('/api/v1/items').set('cookie', 'thang_session=zzz').expect(401);
    await http()
      .get('/api/v1/items')
      .set('cookie', `thang_session=${'a'.repeat(43)}`)
      .expect(401);
  });
});
