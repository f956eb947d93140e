import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type request from 'supertest';
import { startDashboard, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { precompress } from '../../web/precompress.js';

/** Returns the bytes as sent; supertest would decompress them. */
function asBytes(response: request.Response, done: (error: Error | null, body: unknown) => void): void {
  buffer(response as unknown as Readable).then(
    (body) => done(null, body),
    (error: Error) => done(error, null),
  );
}

let directory: string;
let dashboard: DashboardApp;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'thang-page-'));
  await writeFile(join(directory, '..', 'outside.txt'), 'secret');
  dashboard = await startDashboard({ webDirectory: directory });
});
afterAll(async () => {
  await dashboard.close();
  await rm(join(directory, '..', 'outside.txt'));
  await rm(directory, { recursive: true });
});

describe('servePage', () => {
  it('says how to build the page while it is not built', async () => {
    const { text, headers } = await dashboard.http().get('/').expect(503);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toContain('npm run build');
  });

  describe('with a built page', () => {
    beforeAll(async () => {
      await mkdir(join(directory, 'assets'));
      await writeFile(join(directory, 'index.html'), '<!doctype html><title>Thang</title>');
      await writeFile(join(directory, 'assets', 'index-1a2b3c.js'), 'export {};');
      await writeFile(join(directory, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    });

    it.each(['/', '/org-units/G22', '/alerts/17-stage', '/org-units/a.b/c', '/org-units/VN.01', '/apis'])(
      'serves the page at %s',
      async (path) => {
        const { text, headers } = await dashboard.http().get(path).expect(200);
        expect(text).toContain('<title>Thang</title>');
        expect(headers).toMatchObject({
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-cache',
        });
        expect(headers['content-security-policy']).toContain("script-src 'self'");
      },
    );

    it('lets browsers keep assets for a year, and revalidate other files', async () => {
      for (const path of ['/assets/index-1a2b3c.js', '/%61ssets/index-1a2b3c.js']) {
        const asset = await dashboard.http().get(path).expect(200);
        expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
        expect(asset.headers['content-type']).toMatch(/javascript/);
      }
      const icon = await dashboard.http().get('/favicon.svg').expect(200);
      expect(icon.headers['cache-control']).toBe('no-cache');
    });

    describe('and precompressed files', () => {
      const content = 'export const text = "thang";\n'.repeat(100);
      beforeAll(async () => {
        await writeFile(join(directory, 'assets', 'index-4d5e6f.js'), content);
        await writeFile(join(directory, 'assets', 'text-0a0b0c.woff2'), randomBytes(2000));
        precompress(directory);
      });

      const ask = (accepted: string): request.Test =>
        dashboard
          .http()
          .get('/assets/index-4d5e6f.js')
          .set('accept-encoding', accepted)
          .buffer()
          .parse(asBytes);

      it.each([
        ['br, gzip', 'br', '.br', brotliDecompressSync],
        ['gzip, deflate', 'gzip', '.gz', gunzipSync],
        ['br;q=0, gzip', 'gzip', '.gz', gunzipSync],
      ])('are sent to a client that accepts %s', async (accepted, encoding, suffix, unpack) => {
        const { headers, body } = await ask(accepted).expect(200);
        expect(headers).toMatchObject({
          'content-encoding': encoding,
          'content-type': 'application/javascript; charset=utf-8',
          'cache-control': 'public, max-age=31536000, immutable',
        });
        expect(headers['vary']).toMatch(/accept-encoding/i);
        expect(body).toEqual(await readFile(join(directory, 'assets', `index-4d5e6f.js${suffix}`)));
        expect(unpack(body as Buffer).toString()).toBe(content);
      });

      it.each(['identity', 'br;q=0', ''])('are not sent to a client that accepts "%s"', async (accepted) => {
        const { headers, body } = await ask(accepted).expect(200);
        expect(headers['content-encoding']).toBeUndefined();
        expect((body as Buffer).toString()).toBe(content);
      });

      it('have a different ETag for each encoding', async () => {
        const forms = await Promise.all(['br', 'gzip', 'identity'].map((accepted) => ask(accepted)));
        expect(new Set(forms.map(({ headers }) => headers['etag'])).size).toBe(3);
        await ask('br').set('if-none-match', forms[0]!.headers['etag']!).expect(304);
      });

      it('do not exist for fonts and short files', async () => {
        for (const path of ['/assets/text-0a0b0c.woff2', '/assets/index-1a2b3c.js', '/']) {
          const { headers } = await dashboard.http().get(path).set('accept-encoding', 'br').expect(200);
          expect(headers['content-encoding']).toBeUndefined();
        }
      });
    });

    it.each([
      '/assets/gone.js',
      '/api/v1/nowhere',
      '/%61pi/v1/nowhere',
      '/api',
      '/health/nothing',
      '/favicon.ico',
    ])('answers 404 and not the page at %s', async (path) => {
      const { headers } = await dashboard.http().get(path).expect(404);
      expect(headers['content-type']).toBe('application/problem+json');
    });

    it.each([
      '/../outside.txt',
      '/..%2foutside.txt',
      '/%2e%2e/outside.txt',
      '/assets/..%2f..%2foutside.txt',
      '/%00.js',
    ])('serves no file outside the directory at %s (I7)', async (path) => {
      const response = await dashboard.http().get(path);
      expect(response.text).not.toContain('secret');
      expect(response.status).toBeLessThan(500);
    });

    it('leaves the paths of the API, the probes and the documentation to their own routes', async () => {
      await dashboard.http().get('/api/v1/about').expect(200);
      await dashboard.http().get('/health/live').expect(200);
      await dashboard.http().get('/docs').expect(200);
      await dashboard.http().get('/openapi.json').expect(200);
    });

    it('answers reading methods only', async () => {
      await dashboard.http().post('/').expect(404);
    });
  });
});
