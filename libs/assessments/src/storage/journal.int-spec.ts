import { withTransaction } from '#database';
import { EventLog, eventLogMigrations } from '#event-log';
import { ManualClock } from '#kernel';
import { readModelsMigrations } from '#read-models';
import { established, permitAll, valid } from '../../../../test/support/cloud-event-factory.js';
import { announcement } from '../../../../test/support/journal-entry-factory.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { verifyJournal } from './verify-journal.js';
import type { AnnouncementData } from '../domain/journal-entry.js';
import { Journal, type NewJournalEntry } from './journal.js';
import { assessmentsMigrations } from './migrations/index.js';

const clock = new ManualClock(Date.UTC(2025, 6, 1));
const journal = new Journal(clock);
let test: TestDatabase;
beforeEach(async () => {
  test = await createTestDatabase([...eventLogMigrations, ...readModelsMigrations, ...assessmentsMigrations]);
});
afterEach(() => test.drop());

describe('Journal', () => {
  it('returns an entry as it was written, with its position and time', async () => {
    const { position, at, ...entry } = announcement({ silent: true });
    expect(await write(entry)).toEqual([1]);
    expect(await journal.after(test.database, 0, 10)).toEqual([{ ...entry, position: 1, at: clock.now() }]);
    expect(await journal.head(test.database)).toBe(1);
    expect(position).toBeLessThan(at);
  });

  it('takes over the trace of the newest deciding event (W3C Trace Context)', async () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    const log = new EventLog(test.database, clock);
    const untraced = valid(established('VN', undefined, { time: '2025-01-01T00:00:00Z' }));
    const traced = valid(established('P1', 'VN', { time: '2025-01-01T00:00:00Z' }));
    await log.append({ events: [untraced], mode: 'atomic', policy: permitAll });
    await log.append({ events: [traced], mode: 'atomic', policy: permitAll, traceparent });
    const caused = (...positions: number[]): NewJournalEntry =>
      announcement({ data: { events: { count: positions.length, positions } } });
    await write(caused(1, 2), caused(1), caused());
    const entries = await journal.after(test.database, 0, 10);
    expect(entries.map((entry) => entry.traceparent)).toEqual([traceparent, undefined, undefined]);
  });

  it('leaves no gap and shows positions in the order of commits while several transactions write at once (I2)', async () => {
    let seen = 0;
    let finished = false;
    const readAlong = (async () => {
      while (!finished) {
        for (const { position } of await journal.after(test.database, seen, 100)) {
          // A reader that follows the journal never sees a gap that is filled later.
          expect(position).toBe(seen + 1);
          seen = position;
        }
      }
    })();
    const writers = Array.from({ length: 8 }, (_, writer) => writeMany(writer));
    await Promise.all(writers);
    finished = true;
    await readAlong;
    expect(await journal.head(test.database)).toBe(8 * 15);
    expect(await journal.after(test.database, 0, 1000)).toHaveLength(8 * 15);
  });

  it('fits its head and the log, and shows when entries or the events that they name are missing', async () => {
    const fault = (logEnd: number): Promise<string | null> =>
      verifyJournal(test.database, () => Promise.resolve(logEnd));
    expect(await fault(0)).toBeNull();
    const events = { count: 1, positions: [7] };
    await write(announcement({ data: { events } }), announcement());
    const named = Math.max(...(await newestFacts()));
    expect(await fault(named)).toBeNull();
    expect(await fault(named - 1)).toContain('the newest events are missing');
    await test.database.query('delete from assessments.journal where position = 2');
    expect(await fault(named)).toContain('entries are missing');
    await test.database.query('update assessments.journal_head set position = 1');
    await test.database.query('update assessments.journal set position = 2');
    expect(await fault(named)).toContain('its head says 1');
  });

  async function newestFacts(): Promise<number[]> {
    const entries = await journal.after(test.database, 0, 10);
    return entries.flatMap(({ data }) => (data as AnnouncementData).events.positions);
  }

  it('never lets the time of entries go back, even if the clock does', async () => {
    await write(announcement());
    clock.advance(-60_000);
    await write(announcement());
    clock.advance(60_000);
    const [first, second] = await journal.after(test.database, 0, 10);
    expect(second?.at).toBe(first?.at);
  });

  it('returns only the entries of the requested org units, in pages', async () => {
    await write(...['A', 'B', 'A', 'C', 'A'].map((orgUnit) => announcement({ orgUnit })));
    const positionsAfter = async (after: number): Promise<number[]> =>
      (await journal.after(test.database, after, 2, { orgUnits: ['A', 'C'] })).map(
        ({ position }) => position,
      );
    expect(await positionsAfter(0)).toEqual([1, 3]);
    expect(await positionsAfter(3)).toEqual([4, 5]);
    expect(await positionsAfter(5)).toEqual([]);
    expect(await journal.after(test.database, 0, 10, { orgUnits: [] })).toEqual([]);
  });
});

async function writeMany(writer: number): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    const entries = Array.from({ length: 1 + (turn % 2) }, () => announcement({ orgUnit: `W${writer}` }));
    // Every third transaction is rolled back. Its positions are used again.
    const writing = withTransaction(test.database, async (tx) => {
      await journal.append(tx, entries);
      if (turn % 3 === 2) throw new Error('rolled back');
    });
    await (turn % 3 === 2
      ? expect(writing)
          .rejects.toThrow('rolled back')
          .then(() => write(...entries))
      : writing);
  }
}

function write(...entries: Parameters<Journal['append']>[1]): Promise<number[]> {
  return withTransaction(test.database, (tx) => journal.append(tx, entries));
}
