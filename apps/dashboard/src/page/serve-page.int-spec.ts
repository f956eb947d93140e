import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDashboard, type DashboardApp } from '../../../../test/support/dashboard-app.js';

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

describe('the page', () => {
  it('says how to build it while it is not built', async () => {
    const { text, headers } = await dashboard.http().get('/').expect(503);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toContain('npm run build');
  });

  describe('once it is built', () => {
    beforeAll(async () => {
      await mkdir(join(directory, 'assets'));
      await writeFile(join(directory, 'index.html'), '<!doctype html><title>Thang</title>');
      await writeFile(join(directory, 'assets', 'index-1a2b3c.js'), 'export {};');
      await writeFile(join(directory, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    });

    it.each(['/', '/org-units/G22', '/alerts/17-stage', '/org-units/a.b/c', '/org-units/VN.01', '/apis'])(
      'is served at %s',
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

    it('serves assets for a year and other files fresh', async () => {
      for (const path of ['/assets/index-1a2b3c.js', '/%61ssets/index-1a2b3c.js']) {
        const asset = await dashboard.http().get(path).expect(200);
        expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
        expect(asset.headers['content-type']).toMatch(/javascript/);
      }
      const icon = await dashboard.http().get('/favicon.svg').expect(200);
      expect(icon.headers['cache-control']).toBe('no-cache');
    });

    it.each([
      '/assets/gone.js',
      '/api/v1/nowhere',
      '/%61pi/v1/nowhere',
      '/api',
      '/health/nothing',
      '/favicon.ico',
    ])('is not served in place of %s', async (path) => {
      const { headers } = await dashboard.http().get(path).expect(404);
      expect(headers['content-type']).toBe('application/problem+json');
    });

    it.each([
      '/../outside.txt',
      '/..%2foutside.txt',
      '/%2e%2e/outside.txt',
      '/assets/..%2f..%2foutside.txt',
      '/%00.js',
    ])('gives away nothing at %s (I7)', async (path) => {
      const response = await dashboard.http().get(path);
      expect(response.text).not.toContain('secret');
      expect(response.status).toBeLessThan(500);
    });

    it('gives way to the API, the probes and the documentation', async () => {
      await dashboard.http().get('/api/v1/about').expect(200);
      await dashboard.http().get('/health/live').expect(200);
      await dashboard.http().get('/docs').expect(200);
      await dashboard.http().get('/openapi.json').expect(200);
    });

    it('is for reading', async () => {
      await dashboard.http().post('/').expect(404);
    });
  });
});
