import { join } from 'node:path';
import { Client } from 'pg';
import { embeddedDatabaseUrl } from '#database';
import { aMinuteAgo, cloudEvent, established } from '../support/cloud-event-factory.js';
import { eventually } from '../support/eventually.js';
import { startThang, type RunningThang } from '../support/running-thang.js';
import { describeOnSmallDisk, SmallDisk } from '../support/small-disk.js';

const DISK_MB = 200;
const MIN_FREE_MB = 64;
const MB = 1_000_000;

/**
 * The time limit of recovery. It takes a few seconds; a busy machine gets more, and the test prints the time
 * taken.
 */
const RECOVERY = { withinMs: 90_000 };

describeOnSmallDisk('a full disk', () => {
  let disk: SmallDisk;
  let thang: RunningThang;
  beforeAll(async () => {
    disk = SmallDisk.mount(DISK_MB);
    const settings = { THANG_DATA_DIR: join(disk.directory, 'data'), THANG_MIN_FREE_MB: String(MIN_FREE_MB) };
    thang = await startThang(settings);
    await thang.process.printed(/Ctrl-C stops/);
    await thang.client.send([
      established('vn', undefined, { level: 'nation' }),
      established('hue', 'vn', { level: 'province' }),
    ]);
  }, 120_000);
  afterEach(() => disk.empty());
  afterAll(async () => {
    await thang.close();
    disk.unmount();
  }, 60_000);

  it('refuses events while PostgreSQL still has room, and says why (I6)', async () => {
    disk.fill((MIN_FREE_MB / 2) * MB);
    expect(await send(1)).toMatchObject({
      status: 503,
      body: {
        code: 'disk-full',
        retryAfter: 5,
        detail: expect.stringMatching(/^The disk of the database is full\./),
      },
    });
    expect(await ready()).toMatchObject({
      status: 503,
      body: {
        code: 'not-ready',
        checks: { database: 'ok', disk: 'failed' },
        detail: expect.stringMatching(
          // The worker may have noticed it as well, and stands before it then.
          /^Not ready: .*\bdisk\. The disk of the database has \d+ MB free; below 64 MB nothing/,
        ),
      },
    });
    const free = Number(/^thang_data_directory_free_bytes\{.*\} (\S+)$/m.exec(await metrics())?.[1]);
    expect(free).toBeGreaterThan(0);
    expect(free).toBeLessThan(MIN_FREE_MB * MB);
    expect(await metrics()).toMatch(/^thang_data_directory_min_free_bytes\{.*\} 64000000$/m);
    expect((await thang.client.get('/org-units/hue')).status).toBe(200);
    disk.empty();
    expect(await send(1)).toMatchObject({ status: 202, body: { accepted: 1 } });
    await eventually(async () => expect((await ready()).status).toBe(200), RECOVERY);
    expect(thang.process.output()).not.toContain('PostgreSQL ended');
  }, 150_000);

  it('recovers by itself after PostgreSQL ended, with every acknowledged event (I1, I3)', async () => {
    const acknowledged = (await eventsInLog()) + 500;
    expect(await send(500)).toMatchObject({ status: 202, body: { accepted: 500 } });
    disk.fill();
    await writeUntilServerEnds();
    await thang.process.printed(/The disk is full: PostgreSQL waits for space\./);
    expect(await send(1)).toMatchObject({ status: 503, body: { code: 'disk-full' } });
    expect((await ready()).body).toMatchObject({ checks: { database: 'failed', disk: 'failed' } });

    disk.empty();
    const freed = performance.now();
    let tries = 0;
    await eventually(async () => {
      tries += 1;
      expect(await send(1)).toMatchObject({ status: 202 });
    }, RECOVERY);
    const seconds = ((performance.now() - freed) / 1000).toFixed(1);
    process.stderr.write(`Recording again ${seconds} s after there was space.\n`);
    // An event without an acknowledgement may be stored: its commit succeeded, but the answer was lost.
    const stored = await eventsInLog();
    expect(stored).toBeGreaterThanOrEqual(acknowledged + 1);
    expect(stored).toBeLessThanOrEqual(acknowledged + 1 + tries);
    await eventually(async () => expect(await counted()).toBe(stored), RECOVERY);
    // The process that answers learns from the others how they are every few seconds.
    await eventually(async () => expect((await ready()).status).toBe(200), RECOVERY);
    expect(thang.process.output()).not.toMatch(/(web|worker) ended/);
  }, 240_000);

  const ready = async (): Promise<{ status: number; body: unknown }> => {
    const response = await fetch(`${thang.base}/health/ready`);
    return { status: response.status, body: await response.json() };
  };
  const metrics = async (): Promise<string> => (await fetch(`${thang.base}/metrics`)).text();
  const send = (events: number): Promise<unknown> =>
    thang.client.send(Array.from({ length: events }, dossier));

  /** Writes until PostgreSQL ends, because it cannot create the next file of its own log. */
  async function writeUntilServerEnds(): Promise<void> {
    const client = new Client((await embeddedDatabaseUrl(join(disk.directory, 'data'))) ?? '');
    client.on('error', () => undefined);
    await client.connect();
    await expect(
      (async () => {
        for (;;)
          await client.query(
            `select pg_logical_emit_message(false, 'fill', repeat('x', 1000000)), pg_switch_wal()`,
          );
      })(),
    ).rejects.toThrow();
    await client.end().catch(() => undefined);
  }

  /** Returns the number of dossiers in the read model. */
  async function counted(): Promise<number> {
    const { body } = await thang.client.get<{
      items: { kpis: { id: string; denominator: number | null }[] }[];
    }>('/org-units/vn/maturity?framework=vn-service-levels');
    return body.items[0]?.kpis.find(({ id }) => id === 'self-filed-share')?.denominator ?? 0;
  }

  async function eventsInLog(): Promise<number> {
    let [count, cursor]: [number, string | null] = [0, ''];
    while (cursor !== null) {
      const { body }: { body: { items: unknown[]; next: string | null } } = await thang.client.get(
        `/events?source=/load&limit=500${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      );
      count += body.items.length;
      cursor = body.next;
    }
    return count;
  }
});

function dossier(): ReturnType<typeof cloudEvent> {
  const data = { dossier: 'H1', channel: 'web', selfFiled: true };
  return cloudEvent('dossier.submitted', {
    orgunit: 'hue',
    subject: 'service/1',
    source: '/load',
    time: aMinuteAgo(),
    data,
  });
}
