import { vi } from 'vitest';
import { assessmentsMigrations, Journal } from '#assessments';
import type { JournalEntry } from '#assessments/domain';
import { withTransaction } from '#database';
import { eventLogMigrations } from '#event-log';
import { ManualClock } from '#kernel';
import { readModelsMigrations } from '#read-models';
import { announcement } from '../../../../test/support/journal-entry-factory.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { JournalFeed } from './journal-feed.js';

const never = new AbortController().signal;
const LONG = 30_000;

let test: TestDatabase;
let journal: Journal;
let feed: JournalFeed;

beforeEach(async () => {
  test = await createTestDatabase([...eventLogMigrations, ...readModelsMigrations, ...assessmentsMigrations]);
  journal = new Journal(new ManualClock(Date.UTC(2025, 8, 2)));
  feed = new JournalFeed(test.database, journal);
});
afterEach(async () => {
  await feed.onModuleDestroy();
  await test.drop();
});

async function append(...orgUnits: string[]): Promise<void> {
  const entries = orgUnits.map((orgUnit) => announcement({ orgUnit }));
  await withTransaction(test.database, (tx) => journal.append(tx, entries));
}

const units = (entries: readonly JournalEntry[]): string[] => entries.map(({ orgUnit }) => orgUnit);

describe('JournalFeed', () => {
  it("returns the existing entries after the reader's position", async () => {
    await append('A', 'B', 'C');
    feed.join('key');
    expect(units(await feed.next(0, LONG, never))).toEqual(['A', 'B', 'C']);
    expect(units(await feed.next(1, LONG, never))).toEqual(['B', 'C']);
  });

  it('wakes all readers when the journal grows, with one query for all of them', async () => {
    await append('A');
    for (const leave of [1, 2, 3].map(() => feed.join('key'))) expect(leave).toBeInstanceOf(Function);
    const reading = Promise.all([1, 1, 1].map((after) => feed.next(after, LONG, never)));
    await feed.next(1, 1, never);
    const after = vi.spyOn(journal, 'after');
    await append('B');
    expect((await reading).map(units)).toEqual([['B'], ['B'], ['B']]);
    // Only the poll reads the journal. A reader that read by itself would begin at its own position.
    expect(after.mock.calls.filter(([, position]) => position > 1)).toEqual([]);
  });

  it('returns every entry once and in order while the journal grows', async () => {
    feed.join('key');
    const writing = (async () => {
      for (let i = 0; i < 30; i += 1) await append(`${i}a`, `${i}b`);
    })();
    const seen: string[] = [];
    let position = 0;
    while (seen.length < 60) {
      const entries = await feed.next(position, LONG, never);
      seen.push(...units(entries));
      position = entries.at(-1)?.position ?? position;
    }
    await writing;
    expect(seen).toEqual(Array.from({ length: 30 }, (_, i) => [`${i}a`, `${i}b`]).flat());
  });

  it('returns nothing when no entry comes in time, and at once when the reader leaves', async () => {
    feed.join('key');
    expect(await feed.next(0, 20, never)).toEqual([]);
    const gone = new AbortController();
    const reading = feed.next(0, LONG, gone.signal);
    gone.abort();
    expect(await reading).toEqual([]);
  });

  it('continues after the database was away', async () => {
    feed.join('key');
    await feed.next(0, 20, never);
    const broken = vi.spyOn(journal, 'after').mockRejectedValueOnce(new Error('connection lost'));
    await append('A');
    expect(units(await feed.next(0, LONG, never))).toEqual(['A']);
    broken.mockRestore();
  });

  it('releases its readers when the process ends', async () => {
    feed.join('key');
    const reading = feed.next(0, LONG, never);
    await feed.onModuleDestroy();
    expect(await reading).toEqual([]);
    expect(feed.closed).toBe(true);
  });

  it('refuses more than a thousand readers, and admits a new one when another leaves', () => {
    const leaves = Array.from({ length: 1000 }, (_, index) => feed.join(`key ${index % 10}`));
    expect(() => feed.join('another')).toThrow(/overloaded/);
    leaves[0]!();
    leaves[0]!();
    feed.join('another');
    expect(() => feed.join('another')).toThrow(/overloaded/);
  });

  it('refuses more than a hundred readers of one key, and admits those of others', () => {
    const leaves = Array.from({ length: 100 }, () => feed.join('greedy'));
    expect(() => feed.join('greedy')).toThrow(/too-many-requests/);
    feed.join('modest');
    leaves[0]!();
    feed.join('greedy');
  });
});
