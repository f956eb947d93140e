import { Logger } from '@nestjs/common';
import { vi } from 'vitest';
import { startItems, type ItemsApp } from '../../../test/support/items-app.js';
import { eventually } from '../../../test/support/eventually.js';

let items: ItemsApp;
beforeAll(async () => {
  items = await startItems();
});
afterAll(() => items.close());

describe('The log of requests', () => {
  it('names route, code, caller and trace of a failed request under the id that the answer has, and no secret', async () => {
    const log = vi.spyOn(Logger.prototype, 'log').mockReturnValue(undefined);
    const trace = 'a'.repeat(32);
    const { headers } = await items
      .http()
      .get('/api/v1/items?token=s3cret')
      .set('x-request-id', 'proxy-1')
      .set('traceparent', `00-${trace}-${'b'.repeat(16)}-01`)
      .auth('thang_0_s3cret', { type: 'bearer' })
      .expect(401);
    expect(headers['x-request-id']).toBe('proxy-1');
    await eventually(() => expect(log).toHaveBeenCalled());
    const [sentence, details] = log.mock.calls.at(-1) as unknown as [string, object];
    expect(sentence).toMatch(/^GET .* 401 unauthenticated in \d+ ms$/);
    expect(details).toMatchObject({ requestId: 'proxy-1', status: 401, code: 'unauthenticated', trace });
    expect(JSON.stringify(log.mock.calls)).not.toContain('s3cret');
  });

  it('replaces an id that could forge lines, and has no line for probes and for what succeeds', async () => {
    const log = vi.spyOn(Logger.prototype, 'log').mockReturnValue(undefined);
    log.mockClear();
    const { headers } = await items.http().get('/health/live').set('x-request-id', 'a b"}').expect(200);
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    await items.http().get('/api/v1/items/open').expect(200);
    await items.http().get('/api/v1/items').expect(401);
    await eventually(() => expect(log).toHaveBeenCalled());
    expect(log.mock.calls.map(([sentence]) => String(sentence).split(' in ')[0])).toEqual([
      'GET /api/v1/items 401 unauthenticated',
    ]);
  });
});
