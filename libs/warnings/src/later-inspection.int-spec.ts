import { Logger } from '@nestjs/common';
import { withTransaction } from '#database';
import { EventLog, eventLogMigrations, EventLogReader, type LoggedEvent } from '#event-log';
import { SystemClock } from '#kernel';
import { cloudEvent, established, permitAll, valid } from '../../../test/support/cloud-event-factory.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import type { EventInspector } from './event-inspector.js';
import { LaterInspection } from './later-inspection.js';
import { groupsOf } from './storage/groups-table.js';
import { claimEvents, claimNext, finishClaim, MAX_WAITING_INSPECTIONS } from './storage/inspection-table.js';
import { warningsMigrations } from './storage/migrations/index.js';

const clock = new SystemClock();
const reader = new EventLogReader();
let test: TestDatabase;
let log: EventLog;
/** The positions that were inspected, in this order. */
let inspected: number[];
let started: LaterInspection[];

beforeAll(() => Logger.overrideLogger(false));
beforeEach(async () => {
  test = await createTestDatabase([...eventLogMigrations, ...warningsMigrations]);
  log = new EventLog(test.database, clock);
  [inspected, started] = [[], []];
});
afterEach(async () => {
  for (const each of started) await each.onModuleDestroy();
  await test.drop();
});

/** Starts the later inspection of a recorder, which finds one warning in each event. */
function start(onInspect: (events: readonly LoggedEvent[]) => void = () => undefined): LaterInspection {
  const inspect = (events: readonly LoggedEvent[]) => {
    onInspect(events);
    inspected.push(...events.map(({ position }) => position));
    return Promise.resolve(
      events.map(({ position }) => ({
        ...{ code: 'service-not-counted', position, pointer: '/subject', values: {} },
      })),
    );
  };
  const inspector = { inspect } as unknown as EventInspector;
  const later = new LaterInspection(test.database, reader, inspector, clock);
  started.push(later);
  return later;
}

async function record(count: number): Promise<void> {
  const events = Array.from({ length: count }, (_, index) =>
    cloudEvent('service.registered', { orgunit: 'A', subject: `service/${index}` }),
  );
  await log.append({ events: events.map(valid), mode: 'atomic', policy: permitAll });
}

async function counted(): Promise<number> {
  const groups = await groupsOf(test.database, null, 0);
  return groups.reduce((sum, { count }) => sum + count, 0);
}

const positions = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('LaterInspection', () => {
  beforeEach(() => log.append({ events: [valid(established('A'))], mode: 'atomic', policy: permitAll }));

  it('inspects and counts each event once', async () => {
    await record(249);
    const later = start();
    later.wake();
    later.wake();
    await later.finished();
    expect(inspected).toEqual(positions(1, 250));
    later.wake();
    await later.finished();
    expect(await counted()).toBe(250);
  });

  it('goes on after the next start with what waited when a recorder was stopped', async () => {
    await record(249);
    let first: LaterInspection | null = null;
    first = start(() => void first?.onModuleDestroy());
    first.wake();
    await first.finished();
    expect(inspected).toEqual(positions(1, 100));
    const second = start();
    second.wake();
    await second.finished();
    expect(inspected).toEqual(positions(1, 250));
    expect(await counted()).toBe(250);
  });

  it('inspects what a killed recorder had claimed, when its lease is over', async () => {
    await record(9);
    await withTransaction(test.database, (tx) => claimNext(tx, 10, 4));
    const later = start();
    later.wake();
    await later.finished();
    expect(inspected).toEqual(positions(5, 10));
    await test.database.query(
      `update warnings.claimed_events set leased_until = now() - interval '1 second' where leased_until is not null`,
    );
    later.wake();
    await later.finished();
    expect(inspected).toEqual([...positions(5, 10), ...positions(1, 4)]);
    expect(await counted()).toBe(10);
  });

  it('leaves out what requests inspected before their answer, and keeps nothing of it', async () => {
    await record(9);
    expect(await claimEvents(test.database, [3, 4])).toEqual(new Set([3, 4]));
    await withTransaction(test.database, (tx) => finishClaim(tx, [3, 4]));
    const later = start();
    later.wake();
    await later.finished();
    expect(inspected).toEqual([1, 2, ...positions(5, 10)]);
    expect(await claimEvents(test.database, [3, 4])).toEqual(new Set());
    later.wake();
    await later.finished();
    const { rows } = await test.database.query<{ left: number }>(
      'select count(*)::int as left from warnings.claimed_events',
    );
    expect(rows).toEqual([{ left: 0 }]);
  });

  it('shares the work of several recorders', async () => {
    await record(399);
    const all = [start(), start(), start()];
    for (const later of all) later.wake();
    await Promise.all(all.map((later) => later.finished()));
    expect([...inspected].sort((one, other) => one - other)).toEqual(positions(1, 400));
    expect(await counted()).toBe(400);
  });

  it('gives up events that cannot be inspected, and goes on', async () => {
    await record(149);
    const later = start((events) => {
      if (events[0]?.position === 1) throw new Error('A fault of a kind of warning.');
    });
    later.wake();
    await later.finished();
    expect(inspected).toEqual(positions(101, 150));
  });

  it('leaves out the oldest of more events than may wait', async () => {
    await record(MAX_WAITING_INSPECTIONS + 99);
    const claim = await withTransaction(test.database, (tx) =>
      claimNext(tx, MAX_WAITING_INSPECTIONS + 100, 3),
    );
    expect(claim.positions).toEqual([101, 102, 103]);
  });
});
