import { SystemClock } from '#kernel';
import { cloudEvent, permitAll, valid } from '../../../../../test/support/cloud-event-factory.js';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import { EventLog, EventLogReader, eventLogMigrations, openRuns } from '../../index.js';

let test: TestDatabase;
let log: EventLog;

beforeEach(async () => {
  test = await createTestDatabase(eventLogMigrations);
  log = new EventLog(test.database, new SystemClock());
});
afterEach(() => test.drop());

async function newRun(): Promise<number> {
  const { rows } = await test.database.query<{ id: string }>(
    `insert into event_log.runs (owner) values ('key') returning id`,
  );
  return Number(rows[0]!.id);
}

async function append(run: number | null, count: number): Promise<void> {
  const events = Array.from({ length: count }, () => valid(cloudEvent('dossier.submitted')));
  const lines = events.map((_, index) => index + 1);
  await log.append({
    events,
    mode: 'atomic',
    policy: permitAll,
    run: run === null ? null : { id: run, lines },
  });
}

async function openTo(position: number): Promise<number[]> {
  return (await openRuns(test.database, position)).map(({ id }) => id);
}

describe('openRuns', () => {
  it('names a run until it is closed and the reader has seen its newest event', async () => {
    const run = await newRun();
    await append(run, 3);
    expect(await openTo(3)).toEqual([run]);
    await test.database.query('update event_log.runs set closed_at = now() where id = $1', [run]);
    expect(await openTo(2)).toEqual([run]);
    expect(await openTo(3)).toEqual([]);
  });

  it('leaves out a run whose lease has ended', async () => {
    const run = await newRun();
    await test.database.query('update event_log.runs set lease_until = now() where id = $1', [run]);
    expect(await openTo(0)).toEqual([]);
  });

  it('tells since when a run is open', async () => {
    const run = await newRun();
    await test.database.query(
      `update event_log.runs set opened_at = opened_at - interval '10 minutes' where id = $1`,
      [run],
    );
    const [open] = await openRuns(test.database, 0);
    expect(open?.openMs).toBeGreaterThanOrEqual(600_000);
    expect(open?.openedAt).toBeLessThan(Date.now());
  });
});

describe('events of a run', () => {
  it('are read with their run; events without one have null', async () => {
    const [run, other] = [await newRun(), await newRun()];
    await Promise.all([append(run, 2), append(null, 1), append(other, 1)]);
    await append(null, 1);
    const stored = await new EventLogReader().after(test.database, 0, 100);
    expect(stored.map((event) => event.run)).toEqual([run, run, null, other, null]);
    const { rows } = await test.database.query(
      'select id::int, accepted::int, last_position::int from event_log.runs order by id',
    );
    expect(rows).toEqual([
      { id: run, accepted: 2, last_position: 2 },
      { id: other, accepted: 1, last_position: 4 },
    ]);
  });
});
