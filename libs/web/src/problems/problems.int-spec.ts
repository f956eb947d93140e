import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { startItems, type ItemsApp } from '../../../../test/support/items-app.js';

let items: ItemsApp;
beforeAll(async () => {
  items = await startItems();
});
afterAll(() => items.close());
const http = (): ReturnType<ItemsApp['http']> => items.http();

describe('problems', () => {
  it('hide the text of an unexpected error behind an id', async () => {
    const response = await http().get('/api/v1/items/broken').expect(500);
    expect(response.body).toMatchObject({
      code: 'internal',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    expect(response.text).not.toContain('secrets');
  });

  it('carry Retry-After when the request may be sent again', async () => {
    const busy = await http().get('/api/v1/items/busy').expect(429);
    expect(busy.headers['retry-after']).toBe('7');
    const unplugged = await http().get('/api/v1/items/unplugged').expect(503);
    expect(unplugged.headers['retry-after']).toBe('2');
    expect(unplugged.text).not.toContain('10.0.0.1');
  });

  it.each([
    ['an unknown path', '/api/v1/nowhere', 404, 'not-found'],
    ['a malformed path', '/api/v1/items/%zz', 400, 'malformed-request'],
    ['a path without end', `/api/v1/${'a'.repeat(20_000)}`, 431, 'headers-too-large'],
  ])('answer a request for %s', async (_, path, status, code) => {
    const response = await http().get(path).expect(status);
    expect(response.headers['content-type']).toBe('application/problem+json');
    expect(response.body).toMatchObject({ code, status });
  });

  it.each([
    ['unfinished JSON', '{"name": "x",', 'application/json', 400, 'malformed-json'],
    ['a prototype', '{"__proto__": {"a": 1}}', 'application/json', 400, 'malformed-json'],
    ['nothing', '', 'application/json', 400, 'invalid-request'],
    ['null', 'null', 'application/json', 400, 'invalid-request'],
    ['a list', '[]', 'application/json', 400, 'invalid-request'],
    ['a text', '"text"', 'application/json', 400, 'invalid-request'],
    ['another format', 'name: x', 'application/yaml', 415, 'unsupported-media-type'],
    ['too much', JSON.stringify({ name: 'x'.repeat(3000) }), 'application/json', 413, 'payload-too-large'],
  ])('refuse a body that is %s', async (_, body, type, status, code) => {
    const response = await http()
      .post('/api/v1/items/open')
      .set('content-type', type)
      .send(body)
      .expect(status);
    expect(response.body).toMatchObject({ code, status });
  });

  it('name the position at which JSON is malformed', async () => {
    const response = await http()
      .post('/api/v1/items/open')
      .set('content-type', 'application/json')
      .send('{"a":1,}');
    expect((response.body as { detail: string }).detail).toMatch(/position 7/);
  });

  it('name each invalid member', async () => {
    const response = await http()
      .post('/api/v1/items/open')
      .send({ colours: ['green'], 'a/b': 1 })
      .expect(400);
    expect(response.body).toMatchObject({
      code: 'invalid-request',
      errors: expect.arrayContaining([
        { pointer: '/a~1b', code: 'unknown', detail: 'property a/b should not exist.' },
        { pointer: '/name', code: 'is-string', detail: 'name must be a string.' },
        { pointer: '/colours', code: 'is-in', detail: expect.any(String) as string },
      ]) as unknown[],
    });
  });

  it.each([
    ['U+0000', '{"name":"a\\u0000b","colours":[]}', '/name'],
    ['half a surrogate pair', '{"name":"x","colours":["\\ud800"]}', '/colours/0'],
    ['U+0000 in the name of a member', '{"a\\u0000":1}', ''],
  ])('refuse text that cannot be stored: %s', async (_, body, pointer) => {
    const response = await http()
      .post('/api/v1/items/open')
      .set('content-type', 'application/json')
      .send(body)
      .expect(400);
    expect(response.body).toMatchObject({ errors: [{ pointer, code: 'unstorable' }] });
  });

  it('answer requests that are not HTTP', async () => {
    const { port } = items.app.getHttpServer().address() as AddressInfo;
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('GARBAGE\r\n\r\n'));
      socket.on('data', (chunk: Buffer) => (text += chunk.toString())).on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\nContent-Type: application\/problem\+json/);
  });
});
