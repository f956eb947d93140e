import { Agent, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '../../../../test/support/eventually.js';
import { startItems, type ItemsApp } from '../../../../test/support/items-app.js';
import { HealthChecks } from './health-checks.js';

let items: ItemsApp;
beforeAll(async () => {
  items = await startItems();
});
afterAll(() => items.close());
const http = (): ReturnType<ItemsApp['http']> => items.http();

describe('Health, metrics and documentation', () => {
  it('reports the process as alive, and as ready while every check passes', async () => {
    await http().get('/health/live').expect(200, { status: 'ok' });
    await http()
      .get('/health/ready')
      .expect(200, { status: 'ok', checks: { database: 'ok', migrations: 'ok' } });
    const checks = items.app.get(HealthChecks, { strict: false });
    checks.add({ name: 'queue', check: () => Promise.reject(new Error('redis://:password@host is away')) });
    const response = await http().get('/health/ready').expect(503);
    expect(response.body).toMatchObject({
      code: 'not-ready',
      detail: 'Not ready: queue.',
      checks: { database: 'ok', migrations: 'ok', queue: 'failed' },
    });
    expect(response.text).not.toContain('password');
    checks.add({ name: 'queue', check: () => Promise.resolve() });
    await http().get('/health/ready').expect(200);
  });

  it('serves metrics to this machine, and through a proxy to keys that may read every org unit', async () => {
    const local = await http().get('/metrics').expect(200);
    expect(local.text).toContain(
      'thang_http_request_duration_seconds_count{method="GET",route="/health/live"',
    );
    const far = { 'x-forwarded-for': '203.0.113.9' };
    await http().get('/metrics').set(far).expect(401);
    await http()
      .get('/metrics')
      .set(far)
      .auth(await items.newKey('events:write'), { type: 'bearer' })
      .expect(403);
    await http()
      .get('/metrics')
      .set(far)
      .auth(await items.newKey('read'), { type: 'bearer' })
      .expect(200);
  });

  it('serves the OpenAPI document, and a page that loads nothing from other servers', async () => {
    const { body } = await http().get('/openapi.json').expect(200);
    expect(body).toMatchObject({ openapi: '3.1.0', info: { title: 'Thang', version: '1.2.3' } });
    expect(Object.keys((body as { paths: object }).paths)).toEqual(
      expect.arrayContaining(['/health/live', '/metrics', '/api/v1/items']),
    );
    const page = await http().get('/docs').expect(200);
    expect(page.text).not.toMatch(/(src|href)=["']https?:/);
    await http().get('/docs/swagger-ui-bundle.js').expect(200);
    await http().get('/docs/swagger-ui-init.js').expect(200);
  });
});

describe('Shutdown', () => {
  it('finishes pending requests and does not wait for idle keep-alive connections', async () => {
    const ending = await startItems();
    const { port } = ending.app.getHttpServer().address() as AddressInfo;
    const agent = new Agent({ keepAlive: true });
    const slow = ask(agent, port, '/api/v1/items/slow');
    const idle = await ask(agent, port, '/health/ready');
    expect(idle.status).toBe(200);
    const pendingRequests = ending.app.get(HealthChecks, { strict: false });
    const closed = ending.close();
    await eventually(() => expect(pendingRequests.draining).toBe(true));
    ending.finishSlow();
    expect(await slow).toMatchObject({ status: 200, connection: 'close' });
    await closed;
    agent.destroy();
  });

  it('answers new requests with shutting-down while the process drains', async () => {
    const checks = items.app.get(HealthChecks, { strict: false });
    checks.drain();
    const refused = await http().get('/api/v1/items/open').expect(503);
    expect(refused.body).toMatchObject({ code: 'shutting-down' });
    expect(refused.headers['retry-after']).toBe('1');
    await http().get('/health/ready').expect(503);
    await http().get('/health/live').expect(200);
  });
});

function ask(
  agent: Agent,
  port: number,
  path: string,
): Promise<{ status: number | undefined; connection: string | undefined }> {
  return new Promise((resolve, reject) => {
    get({ agent, port, path, host: '127.0.0.1' }, (response) => {
      response
        .resume()
        .on('end', () => resolve({ status: response.statusCode, connection: response.headers.connection }));
    }).on('error', reject);
  });
}
