import { Client } from 'pg';
import { Database } from '#database';
import { SystemClock, type DomainError } from '#kernel';
import {
  cloudEvent,
  permitAll,
  valid,
  type CloudEvent,
} from '../../../../test/support/cloud-event-factory.js';
import { eventually } from '../../../../test/support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { EventLog, EventLogReader, eventLogMigrations, verifyLog, type AppendOutcome } from '../index.js';

const APPENDERS = 4;
/**
 * Without this limit, appenders on a slow disk would never finish: no commit would be done before the next
 * kill.
 */
const MAX_KILLS = 40;
const reader = new EventLogReader();
let test: TestDatabase;
let databases: Database[];
let logs: EventLog[];

beforeEach(async () => {
  test = await createTestDatabase(eventLogMigrations);
  databases = Array.from(
    { length: APPENDERS },
    () => new Database({ url: test.url, poolSize: 3, applicationName: 'appender' }),
  );
  logs = databases.map((database) => new EventLog(database, new SystemClock()));
});
afterEach(async () => {
  await Promise.all(databases.map((database) => database.close()));
  await test.drop();
});

function append(log: EventLog, events: CloudEvent[]): Promise<AppendOutcome> {
  return log.append({ events: events.map(valid), mode: 'atomic', policy: permitAll });
}

function manyEvents(count: number): CloudEvent[] {
  return Array.from({ length: count }, () => cloudEvent('dossier.submitted'));
}

/** Sends the events again until they are acknowledged, as a feed does. */
async function appendUntilAcknowledged(log: EventLog, events: CloudEvent[]): Promise<void> {
  for (;;) {
    try {
      await append(log, events);
      return;
    } catch (error) {
      if (!['unavailable', 'overloaded'].includes((error as DomainError).code)) throw error;
    }
  }
}

async function assertSound(expected: readonly CloudEvent[]): Promise<void> {
  const { rows } = await test.database.query<{ position: string; id: string }>(
    'select position, id from event_log.events order by position',
  );
  expect(rows.map(({ position }) => Number(position))).toEqual(rows.map((_, index) => index + 1));
  expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
  expect(await verifyLog(test.database)).toMatchObject({ position: rows.length, alteration: null });
}

describe('several recorders that append at once', () => {
  it('leave no gap and store each event once, even if it is sent several times (I1)', async () => {
    const events = manyEvents(400);
    const groups = Array.from({ length: 40 }, (_, index) => events.slice(index * 10, index * 10 + 10));
    const outcomes = await Promise.all(logs.flatMap((log) => groups.map((group) => append(log, group))));
    expect(outcomes.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(400);
    expect(outcomes.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(400 * (APPENDERS - 1));
    await assertSound(events);
  });

  it('never make a polling reader skip an event (I2)', async () => {
    const events = manyEvents(600);
    let appending = true;
    const seen: number[] = [];
    const polling = (async () => {
      while (appending || seen.length < events.length) {
        const page = await reader.after(test.database, seen.at(-1) ?? 0, 50);
        seen.push(...page.map(({ position }) => position));
      }
    })();
    await Promise.all(events.map((event, index) => append(logs[index % APPENDERS]!, [event])));
    appending = false;
    await polling;
    expect(seen).toEqual(events.map((_, index) => index + 1));
  });

  it('lose no event and store none twice when their database sessions are killed (I1)', async () => {
    const events = manyEvents(1000);
    let appending = true;
    const killing = (async () => {
      let killed = 0;
      while (appending && killed < MAX_KILLS) {
        const { rows } = await test.database.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'appender' and state <> 'idle' limit 1",
        );
        killed += rows.length;
      }
      return killed;
    })();
    const groups = Array.from({ length: 100 }, (_, index) => events.slice(index * 10, index * 10 + 10));
    await Promise.all(groups.map((group, index) => appendUntilAcknowledged(logs[index % APPENDERS]!, group)));
    appending = false;
    expect(await killing).toBeGreaterThan(0);
    await assertSound(events);
  });
});

describe('an event log whose head row is locked by another session', () => {
  it('answers all waiting callers with unavailable within 12 seconds (I6)', async () => {
    const holder = new Client({ connectionString: test.url });
    await holder.connect();
    await holder.query('begin; select from event_log.head for update');
    const started = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => append(logs[0]!, manyEvents(1)).catch((error: DomainError) => error)),
    );
    expect(answers).toEqual(
      answers.map(() => expect.objectContaining({ code: 'unavailable', extensions: { retryAfter: 2 } })),
    );
    expect(performance.now() - started).toBeLessThan(12_000);
    await holder.query('rollback');
    await holder.end();
    expect(await append(logs[0]!, manyEvents(1))).toMatchObject({ accepted: 1 });
  });

  it('rejects callers as overloaded when too much is waiting, and accepts them again afterwards (I6)', async () => {
    const holder = new Client({ connectionString: test.url });
    await holder.connect();
    await holder.query('begin; select from event_log.head for update');
    const bulky = Array.from({ length: 100 }, () =>
      append(logs[0]!, manyEvents(500)).catch((error: DomainError) => error.code),
    );
    await eventually(async () => {
      const { rows } = await test.database.query(
        "select from pg_stat_activity where application_name = 'appender' and wait_event_type = 'Lock'",
      );
      expect(rows).toHaveLength(1);
    });
    await holder.query('rollback');
    await holder.end();
    const answers = await Promise.all(bulky);
    expect(answers.filter((answer) => answer === 'overloaded').length).toBeGreaterThan(0);
    const stored = answers.filter((answer) => typeof answer === 'object').length * 500;
    expect(await reader.head(test.database)).toMatchObject({ position: stored });
    expect(await append(logs[0]!, manyEvents(1))).toMatchObject({ accepted: 1 });
  });
});
