import { get, request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startItems, type ItemsApp } from '../../../test/support/items-app.js';

let items: ItemsApp;
let address: string;
beforeAll(async () => {
  items = await startItems();
  address = await items.app.getUrl();
});
afterAll(() => items.close());

interface Answer {
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** Returns the bytes as sent. Other clients decompress them. */
async function ask(path: string, acceptEncoding?: string, method = 'GET'): Promise<Answer> {
  const headers: OutgoingHttpHeaders =
    acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(`${address}/api/v1/items/${path}`, { method, headers }, resolve).once('error', reject).end();
  });
  return { headers: response.headers, body: await buffer(response) };
}

describe('A long answer', () => {
  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['BR;q=0.1, gzip;q=0', 'br', brotliDecompressSync],
  ])('is compressed for a client that accepts %s', async (accepted, encoding, unpack) => {
    const plain = await ask('long');
    const { headers, body } = await ask('long', accepted);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
    expect(headers['cache-control']).toBe('no-store');
    expect(body.length).toBeLessThan(plain.body.length / 5);
    expect(unpack(body)).toEqual(plain.body);
  });

  it.each([undefined, '', 'identity', 'br;q=0', 'br;q=0, gzip;q=0', 'zstd', 'nonsense'])(
    'is not compressed for a client that accepts %j',
    async (accepted) => {
      const { headers, body } = await ask('long', accepted);
      expect(headers['content-encoding']).toBeUndefined();
      expect(headers['content-length']).toBe(String(body.length));
      expect(JSON.parse(body.toString())).toHaveLength(500);
    },
  );

  it('has headers and no body for a HEAD request', async () => {
    const { headers, body } = await ask('long', 'br', 'HEAD');
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(body.length).toBe(0);
  });

  it('names language and encoding in Vary', async () => {
    const { headers } = await ask('long-and-translated', 'br');
    expect(headers.vary?.toLowerCase().split(', ').sort()).toEqual(['accept-encoding', 'accept-language']);
  });
});

describe('An uncompressed answer', () => {
  it.each([
    ['short', 'open'],
    ['one with a secret', 'secret'],
    ['a problem document', 'busy'],
  ])('is %s', async (_, path) => {
    expect((await ask(path, 'br, gzip')).headers['content-encoding']).toBeUndefined();
  });

  it('is an event stream, whose entries arrive one by one', async () => {
    const response = await new Promise<IncomingMessage>((resolve) => {
      get(`${address}/api/v1/items/stream`, { headers: { 'accept-encoding': 'br, gzip' } }, resolve);
    });
    expect(response.headers['content-encoding']).toBeUndefined();
    const entries = response.setEncoding('utf8')[Symbol.asyncIterator]() as AsyncIterator<string>;
    expect((await entries.next()).value).toBe('data: 1\n\n');
    items.continueStream();
    expect((await entries.next()).value).toBe('data: 2\n\n');
    expect((await entries.next()).done).toBe(true);
  });
});
