import { withTransaction } from '#database';
import { SystemClock } from '#kernel';
import {
  cloudEvent,
  established,
  permitAll,
  retraction,
  valid,
  type CloudEvent,
} from '../../../../test/support/cloud-event-factory.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { Checkpoints, EventLog, EventLogReader, eventLogMigrations, type LoggedEvent } from '../index.js';

const reader = new EventLogReader();
const checkpoints = new Checkpoints();
let test: TestDatabase;

const registered = cloudEvent('service.registered', {
  orgunit: 'A',
  subject: 'service/1',
  time: '2025-03-01T00:00:00Z',
});
const digitized = cloudEvent('service.digitized', {
  orgunit: 'A',
  subject: 'service/1',
  time: '2025-01-01T00:00:00Z',
});
const elsewhere = cloudEvent('service.digitized', { orgunit: 'B', subject: 'service/1' });
const moved = cloudEvent('service.digitized', { orgunit: 'B', subject: 'service/2', corrects: digitized.id });
const dossier = cloudEvent('dossier.submitted', { orgunit: 'A', subject: 'service/1' });
const ownActivity = cloudEvent('activity.reported', { orgunit: 'A', subject: 'org-unit/A' });
const unit = established('A');
const renamed = cloudEvent('org-unit.renamed', { subject: 'org-unit/A' });

/** Their positions count from 1. */
const events: CloudEvent[] = [
  unit,
  registered,
  digitized,
  elsewhere,
  moved,
  dossier,
  ownActivity,
  renamed,
  retraction(moved),
  retraction(renamed),
];

beforeAll(async () => {
  test = await createTestDatabase(eventLogMigrations);
  const log = new EventLog(test.database, new SystemClock());
  // One request each, because one request is numbered in an order of its own.
  for (const event of events) await log.append({ events: [valid(event)], mode: 'atomic', policy: permitAll });
});
afterAll(() => test.drop());

function positions(list: LoggedEvent[]): number[] {
  return list.map(({ position }) => position);
}

describe('EventLogReader', () => {
  it('reads the facts of org units like their events, without the data of entity histories', async () => {
    const types = [dossier, registered, digitized].map(({ type }) => type);
    const range = { after: 1, upTo: 10, limit: 10, types };
    const full = await reader.ofUnits(test.database, ['A'], range);
    const facts = await reader.facts(test.database, ['A'], range);
    expect(facts.map(({ position }) => position)).toEqual([2, 3, 6]);
    expect(facts).toEqual(
      full.map(({ position, type, subject, orgUnit, time, chain, data }) => {
        const said = type === dossier.type ? data : {};
        return { position, type, subject, orgUnit, time, chain, data: said };
      }),
    );
    expect(facts.at(-1)?.data).toMatchObject({ channel: 'web' });
    expect(await reader.facts(test.database, ['A'], { ...range, after: 2, upTo: 5 })).toHaveLength(1);
  });

  it('reads the events after a position', async () => {
    expect(positions(await reader.after(test.database, 0, 3))).toEqual([1, 2, 3]);
    expect(positions(await reader.after(test.database, 8, 10))).toEqual([9, 10]);
    expect(await reader.after(test.database, 10, 10)).toEqual([]);
  });

  it('returns the events of an entity in the order of their times', async () => {
    const keys = [{ orgUnit: 'A', subject: 'service/1' }];
    expect(positions(await reader.entities(test.database, keys))).toEqual([3, 2]);
    expect(
      positions(
        await reader.entities(test.database, [...keys, ...keys, { orgUnit: 'B', subject: 'service/2' }]),
      ),
    ).toEqual([3, 2, 5]);
  });

  it('returns whole chains, and nothing for events without amendments', async () => {
    for (const position of [3, 5, 9])
      expect(positions(await reader.chains(test.database, [position]))).toEqual([3, 5, 9]);
    expect(await reader.chains(test.database, [2, 6])).toEqual([]);
    expect(positions(await reader.chains(test.database, [2, 9, 10]))).toEqual([3, 5, 8, 9, 10]);
  });

  it('returns the tree events and their amendments', async () => {
    expect(positions(await reader.treeEvents(test.database))).toEqual([1, 8, 10]);
    expect(await reader.head(test.database)).toMatchObject({ position: 10, treePosition: 10 });
  });
});

describe('Checkpoints', () => {
  it('begin at 0 and move only from the expected position', async () => {
    expect(await checkpoints.read(test.database, 'one')).toBe(0);
    await withTransaction(test.database, async (tx) => {
      expect(await checkpoints.lock(tx, 'one')).toBe(0);
      await checkpoints.advance(tx, 'one', 0, 4);
    });
    expect(await checkpoints.read(test.database, 'one')).toBe(4);
    const thawed = withTransaction(test.database, (tx) => checkpoints.advance(tx, 'one', 0, 2));
    await expect(thawed).rejects.toThrow('The checkpoint of one is not at 0 any more.');
    expect(await checkpoints.read(test.database, 'one')).toBe(4);
  });

  it('are rolled back when the transaction of the work fails', async () => {
    const failing = withTransaction(test.database, async (tx) => {
      await checkpoints.lock(tx, 'two');
      await checkpoints.advance(tx, 'two', 0, 4);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await checkpoints.read(test.database, 'two')).toBe(0);
  });

  it('are locked by one worker at a time', async () => {
    const order: string[] = [];
    await withTransaction(test.database, async (tx) => {
      await checkpoints.lock(tx, 'three');
      const second = withTransaction(test.database, async (other) => {
        order.push(`second at ${await checkpoints.lock(other, 'three')}`);
      });
      await checkpoints.advance(tx, 'three', 0, 7);
      order.push('first advances');
      return { second };
    }).then(({ second }) => second);
    expect(order).toEqual(['first advances', 'second at 7']);
  });
});
