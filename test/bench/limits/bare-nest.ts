import { freePort } from '../../support/free-port.js';
import { startService } from '../../support/running-service.js';
import { run } from '../load.js';

/**
 * Measures the limit of the framework in requests per second: one event a request over 50 connections to a
 * controller that does nothing.
 */
export async function measureBareServer(event: string, seconds: number): Promise<number> {
  const port = await freePort();
  const server = startService(['dist/test/bench/limits/bare-server.js', String(port)], {});
  try {
    await server.printed(/ready/);
    const { rate } = await run({
      url: `http://127.0.0.1:${port}/events`,
      headers: { 'content-type': 'application/json' },
      connections: 50,
      batch: 1,
      seconds,
      body: () => event,
    });
    return rate;
  } finally {
    await server.kill();
  }
}
