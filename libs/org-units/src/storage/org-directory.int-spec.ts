import { vi } from 'vitest';
import { withTransaction } from '#database';
import { EventLog, EventLogReader, eventLogMigrations } from '#event-log';
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
import { OrgDirectory } from '../index.js';

let test: TestDatabase;
let log: EventLog;
let reader: EventLogReader;
let directory: OrgDirectory;

beforeEach(async () => {
  test = await createTestDatabase(eventLogMigrations);
  log = new EventLog(test.database, new SystemClock());
  reader = new EventLogReader();
  directory = new OrgDirectory(test.database, reader);
});
afterEach(() => test.drop());

describe('OrgDirectory', () => {
  it('starts with an empty tree', async () => {
    const { tree, version } = await directory.current();
    expect([tree.units(), version]).toEqual([[], 0]);
  });

  it('follows establishments, moves and retractions in the log', async () => {
    const moved = cloudEvent('org-unit.moved', { subject: 'org-unit/C', data: { parent: 'B' } });
    await append(established('A'), established('B', 'A'), established('C', 'A'));
    expect((await directory.current()).tree.ancestors('C')).toEqual(['A']);
    await append(moved);
    expect((await directory.current()).tree.ancestors('C')).toEqual(['B', 'A']);
    await append(retraction(moved));
    expect((await directory.current()).tree.ancestors('C')).toEqual(['A']);
  });

  it('folds again only when the tree has changed', async () => {
    const treeEvents = vi.spyOn(reader, 'treeEvents');
    await append(established('A'));
    const first = await directory.current();
    await append(cloudEvent('service.registered', { orgunit: 'A' }));
    const second = await directory.current();
    expect(second.tree).toBe(first.tree);
    expect(treeEvents).toHaveBeenCalledTimes(1);
  });

  it('folds once for many callers at the same time', async () => {
    await append(established('A'));
    const treeEvents = vi.spyOn(reader, 'treeEvents');
    const asked = await Promise.all(Array.from({ length: 20 }, () => directory.current()));
    expect(new Set(asked.map(({ tree }) => tree)).size).toBe(1);
    expect(treeEvents).toHaveBeenCalledTimes(1);
  });

  it('reads the events again after a failure', async () => {
    await append(established('A'));
    vi.spyOn(reader, 'treeEvents').mockRejectedValueOnce(new Error('connection lost'));
    await expect(directory.current()).rejects.toThrow('connection lost');
    expect((await directory.current()).tree.get('A')).toBeDefined();
  });

  it('gives an old database snapshot the old tree and other callers the new one', async () => {
    await append(established('A'));
    const [before, after] = await withTransaction(
      test.database,
      async (tx) => {
        await directory.current(tx);
        await append(established('B', 'A'));
        return [await directory.current(), await directory.current(tx)];
      },
      { isolation: 'repeatable read', readOnly: true },
    );
    expect(before?.tree.get('B')).toBeDefined();
    expect(after?.tree.get('B')).toBeUndefined();
    expect((await directory.current()).tree.get('B')).toBeDefined();
  });
});

async function append(...events: CloudEvent[]): Promise<void> {
  const outcome = await log.append({ events: events.map(valid), mode: 'atomic', policy: permitAll });
  expect(outcome.rejections).toEqual([]);
}
