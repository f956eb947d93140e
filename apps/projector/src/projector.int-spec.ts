import { Journal, type JournalEntry } from '#assessments';
import { allMigrations } from '#config/installation';
import { Checkpoints, EventLog, EventLogReader } from '#event-log';
import { SystemClock } from '#kernel';
import { ProjectedPosition } from '#read-models';
import {
  cloudEvent,
  established,
  permitAll,
  valid,
  type CloudEvent,
} from '../../../test/support/cloud-event-factory.js';
import { eventually } from '../../../test/support/eventually.js';
import {
  serviceDigitized,
  serviceRegistered,
  services,
} from '../../../test/support/service-event-factory.js';
import { hanoi } from '../../../test/support/logged-event-factory.js';
import { referenceTotals, storedTotals } from '../../../test/support/reference-totals.js';
import { startService, waitUntilReady, type ServiceProcess } from '../../../test/support/running-service.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';

const reader = new EventLogReader();
let test: TestDatabase;
let projectors: ServiceProcess[] = [];
let startedAt: string[] = [];

beforeEach(async () => {
  test = await createTestDatabase(allMigrations);
});
afterEach(async () => {
  await Promise.all(projectors.map((projector) => projector.kill()));
  projectors = [];
  startedAt = [];
  await test.drop();
});

describe('The projector as a process', () => {
  it('projects facts into the read models and writes stage changes, milestones and events that rules ask for into the journal', async () => {
    const url = await startProjector();
    await append(established('VN'), ofProvince('P', 'VN'), ...services(10, 4, { unit: 'P' }));
    await eventually(async () => expect(await kinds('P')).toContain('baseline'));
    await append(...[5, 6, 7, 8, 9, 10].map((code) => serviceDigitized(code, { unit: 'P' })));
    await eventually(async () => expect(await kinds('P')).toContain('stage-advanced'));
    const incident = { severity: 'high', personalData: true };
    await append(
      cloudEvent('milestone.planned', { orgunit: 'P' }),
      cloudEvent('system.incident-reported', { orgunit: 'P', data: incident }),
    );
    await eventually(async () => expect(await kinds('P')).toContain('milestone-planned'));
    expect(await kinds('P')).toContain('recorded');
    const metrics = await eventually(async () => {
      const text = await (await fetch(`${url}/metrics`)).text();
      // The journal's watcher reads the log by itself and may be ahead of the projection.
      expect(text).toMatch(/^thang_projection_lag_events 0$/m);
      return text;
    });
    expect(metrics).toMatch(/^thang_projector_active 1$/m);
    expect(metrics).toMatch(/^thang_failed_entities 0$/m);
    expect(await projectors[0]?.stop()).toBe(0);
  });

  it('loses and duplicates no event when the active process is killed and another takes over (I2, I3)', async () => {
    await append(established('A'), established('B', 'A'));
    const batches = Array.from({ length: 60 }, (_, batch) => batchOf(batch));
    const urls = [await startProjector(), await startProjector()];
    for (const [index, batch] of batches.entries()) {
      await append(...batch);
      if (index % 20 === 10) {
        await killActive(urls);
        urls.push(await startProjector());
      }
    }
    await expectTotalsOfLog();
  }, 120_000);

  it('takes over from a frozen process, and is not disturbed when that one continues (I2, I3)', async () => {
    await append(established('A'), established('B', 'A'), ...batchOf(0));
    const urls = [await startProjector(), await startProjector()];
    const frozen = await active(urls);
    process.kill(frozen.projector.pid, 'SIGSTOP');
    await append(...batchOf(1));
    await eventually(
      async () => expect(await active(urls.filter((url) => url !== frozen.url))).toBeDefined(),
      {
        withinMs: 40_000,
      },
    );
    await append(...batchOf(2));
    process.kill(frozen.projector.pid, 'SIGCONT');
    await append(...batchOf(3));
    await expectTotalsOfLog();
  }, 120_000);
});

async function startProjector(): Promise<string> {
  const projector = startService(['dist/programs/projector.js'], {
    PORT: '0',
    DATABASE_URL: test.url,
    THANG_LOG_LEVEL: 'info',
    // The database is migrated already; skipping the check makes each start faster.
    THANG_MIGRATE: 'no',
  });
  projectors.push(projector);
  const [, url = ''] = await projector.printed(/Started on (http:[^"\s]+\d)/);
  startedAt.push(url);
  await waitUntilReady(url);
  return url;
}

/** Kills the active process by SIGKILL, whatever it is doing. */
async function killActive(urls: readonly string[]): Promise<void> {
  const { projector } = await active(urls);
  await projector.kill();
}

async function active(urls: readonly string[]): Promise<{ url: string; projector: ServiceProcess }> {
  return eventually(async () => {
    for (const [index, projector] of projectors.entries()) {
      const url = startedAt[index] ?? '';
      if (!urls.includes(url)) continue;
      const metrics = await fetch(`${url}/metrics`).then((response) => response.text(), () => ''); // prettier-ignore
      if (/^thang_projector_active 1$/m.test(metrics)) return { url, projector };
    }
    throw new Error('No projector is active.');
  });
}

async function expectTotalsOfLog(): Promise<void> {
  await eventually(async () => expect(await position()).toBe((await reader.head(test.database)).position));
  const events = await reader.after(test.database, 0, 100_000);
  expect(await storedTotals(test.database)).toEqual(referenceTotals(events, hanoi));
}

function batchOf(batch: number): CloudEvent[] {
  return Array.from({ length: 20 }, (_, index) =>
    index % 2 === 0
      ? serviceRegistered(batch * 20 + index, { unit: 'B' })
      : serviceDigitized(batch * 20 + index - 1, { unit: 'B', on: '2025-06-02' }),
  );
}

function ofProvince(code: string, parent: string): CloudEvent {
  return established(code, parent, { data: { name: code, level: 'province', parent } });
}

async function append(...events: CloudEvent[]): Promise<void> {
  const log = new EventLog(test.database, new SystemClock());
  await log.append({ events: events.map(valid), mode: 'atomic', policy: permitAll });
}

async function kinds(orgUnit: string): Promise<JournalEntry['kind'][]> {
  const entries = await new Journal(new SystemClock()).after(test.database, 0, 1000, { orgUnits: [orgUnit] });
  return entries.map(({ kind }) => kind);
}

function position(): Promise<number> {
  return new ProjectedPosition(test.database, new Checkpoints()).read();
}
