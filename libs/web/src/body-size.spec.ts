import { fastify } from 'fastify';
import { limitBodySize } from './body-size.js';

const LONG = 'application/long';

describe('limitBodySize', () => {
  it('allows long bodies only on routes that declare them', async () => {
    const server = fastify();
    limitBodySize(server, 100);
    server.addContentTypeParser(LONG, { parseAs: 'string', bodyLimit: 10_000 }, (_, body, done) =>
      done(null, body),
    );
    server.post('/ordinary', () => 'read');
    server.post('/longer', { config: { bodyLimitBytes: 500 } }, () => 'read');
    server.post('/long', { config: { bodyLimitBytes: 'by-media-type' } }, () => 'read');
    const address = await server.listen({ port: 0, host: '127.0.0.1' });
    const send = async (path: string, length: number): Promise<number> => {
      const init = { method: 'POST', headers: { 'content-type': LONG }, body: 'x'.repeat(length) };
      return (await fetch(address + path, init)).status;
    };
    expect([await send('/ordinary', 100), await send('/ordinary', 101)]).toEqual([200, 413]);
    expect([await send('/longer', 500), await send('/longer', 501)]).toEqual([200, 413]);
    expect([await send('/long', 10_000), await send('/long', 10_001)]).toEqual([200, 413]);
    await server.close();
  });
});
