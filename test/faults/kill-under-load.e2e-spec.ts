import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aMinuteAgo, cloudEvent, established } from '../support/cloud-event-factory.js';
import { eventually } from '../support/eventually.js';
import { startThang, type RunningThang } from '../support/running-thang.js';

const KILLS = 3;
const SENDERS = 4;
const BATCH = 50;

describe('kill -9 under load', () => {
  let thang: RunningThang;
  beforeAll(async () => {
    thang = await startThang();
    await thang.client.send([
      established('vn', undefined, { level: 'nation' }),
      established('hue', 'vn', { level: 'province' }),
    ]);
  }, 120_000);
  afterAll(() => thang.close());

  it('loses no acknowledged event and duplicates none (I1), and the read model agrees with the log (I3)', async () => {
    const acknowledged = new Set<string>();
    const unanswered: object[][] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      await loadUntilKilled(thang, acknowledged, unanswered);
      await thang.restart();
    }
    const inLog = await idsInLog(thang);
    expect([...acknowledged].filter((id) => !inLog.has(id))).toEqual([]);

    // Without an answer the sender does not know whether a batch was stored. Sending it again stores each
    // event once.
    for (const batch of unanswered) expect((await thang.client.send(batch as never[])).status).toBe(202);
    const total = acknowledged.size + unanswered.flat().length;
    expect((await idsInLog(thang)).size).toBe(total);
    await eventually(async () => expect(await dossiersReceived(thang)).toBe(total));
  }, 180_000);

  it('refuses to start a second time on the same data directory while it runs', async () => {
    const { startService } = await import('../support/running-service.js');
    const second = startService(['dist/programs/thang.js', 'start'], {
      PORT: '0',
      THANG_DATA_DIR: thang.directory,
    });
    expect(await second.exited).not.toBe(0);
    expect(second.output()).toMatch(/already|another|in use/i);
    expect(second.output()).not.toContain(
      (await readFile(join(thang.directory, 'admin.key'), 'utf8')).trim(),
    );
  }, 60_000);
});

/** Sends batches over several connections, and kills the process when a few have been acknowledged. */
async function loadUntilKilled(
  thang: RunningThang,
  acknowledged: Set<string>,
  unanswered: object[][],
): Promise<void> {
  let answers = 0;
  let killed = false;
  const sender = async (): Promise<void> => {
    while (!killed) {
      const batch = Array.from({ length: BATCH }, dossier);
      try {
        const { status } = await thang.client.send(batch);
        if (status !== 202) throw new Error(`Answered ${status}.`);
        for (const { id } of batch) acknowledged.add(id);
        answers++;
      } catch {
        unanswered.push(batch);
        return;
      }
    }
  };
  const senders = Array.from({ length: SENDERS }, sender);
  await eventually(() => {
    if (answers < 10) throw new Error('Too few answers yet.');
  });
  await thang.process.kill();
  killed = true;
  await Promise.all(senders);
}

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

async function idsInLog(thang: RunningThang): Promise<Set<string>> {
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { body }: { body: { items: { event: { id: string } }[]; next: string | null } } =
      await thang.client.get(
        `/events?source=/load&limit=500${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      );
    ids.push(...body.items.map(({ event }) => event.id));
    cursor = body.next;
  }
  expect(new Set(ids).size).toBe(ids.length);
  return new Set(ids);
}

async function dossiersReceived(thang: RunningThang): Promise<number | null | undefined> {
  const { body } = await thang.client.get<{
    items: { kpis: { id: string; denominator: number | null }[] }[];
  }>('/org-units/vn/maturity?framework=vn-service-levels');
  return body.items[0]?.kpis.find(({ id }) => id === 'self-filed-share')?.denominator;
}
