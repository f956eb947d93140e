import { Logger } from '@nestjs/common';
import { vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { ServerClock } from './server-clock.js';

const HOUR_MS = 3_600_000;

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase([]);
});
afterAll(() => test.drop());
afterEach(() => vi.restoreAllMocks());

describe('the clock of the database server', () => {
  it.each([
    ['an hour ahead of', HOUR_MS],
    ['an hour behind', -HOUR_MS],
  ])('is the same on a host whose clock is %s it, and the host is reported once', async (_, wrongBy) => {
    const warn = vi.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const clock = new ServerClock(test.database, () => Date.now() + wrongBy);
    await clock.measure();
    await clock.measure();
    expect(Math.abs(clock.hostAhead - wrongBy)).toBeLessThan(HOUR_MS / 2);
    expect(warn.mock.calls.flat().join()).toMatch(/This host's clock is 36\d\d s (ahead of|behind)|359\d s/);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('goes on when the host is set to another time between two measurements', async () => {
    vi.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    let jump = 0;
    const clock = new ServerClock(test.database, () => Date.now() + jump);
    await clock.measure();
    const before = clock.now();
    jump = 24 * HOUR_MS;
    expect(clock.now() - before).toBeLessThan(HOUR_MS);
  });

  it('shows the time of the host while the server has not answered', async () => {
    vi.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const away = { query: () => Promise.reject(new Error('The database is away.')) };
    const clock = new ServerClock(away, () => 5);
    await clock.follow();
    clock.onApplicationShutdown();
    expect(clock.now()).toBe(5);
  });
});
