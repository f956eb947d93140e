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
import { EventLog, eventLogMigrations, EventSearch, type EventFilter } from '../index.js';

const search = new EventSearch();
const everything: EventFilter = {
  orgUnits: null,
  type: null,
  subject: null,
  source: null,
  from: null,
  to: null,
};
let test: TestDatabase;

const one = cloudEvent('dossier.submitted', {
  orgunit: 'A',
  subject: 'service/1',
  time: '2025-01-01T00:00:00Z',
});
const two = cloudEvent('dossier.resolved', {
  orgunit: 'B',
  subject: 'service/1',
  time: '2025-01-02T00:00:00Z',
  source: '/other',
});
const three = cloudEvent('dossier.submitted', {
  orgunit: 'A',
  subject: 'service/2',
  time: '2025-01-03T00:00:00Z',
});
/** Their positions count from 1. */
const events: CloudEvent[] = [established('A'), established('B'), one, two, three, retraction(one)];

beforeAll(async () => {
  test = await createTestDatabase(eventLogMigrations);
  const log = new EventLog(test.database, new SystemClock());
  await log.append({ events: events.map(valid), mode: 'atomic', policy: permitAll });
});
afterAll(() => test.drop());

async function positions(
  filter: Partial<EventFilter>,
  order: 'newest' | 'oldest' = 'oldest',
): Promise<number[]> {
  const { items } = await search.find(
    test.database,
    { ...everything, ...filter },
    { order, behind: null, limit: 100 },
  );
  return items.map(({ position }) => position);
}

describe('EventSearch', () => {
  it.each<[Partial<EventFilter>, number[]]>([
    [{}, [1, 2, 3, 4, 5, 6]],
    [{ type: 'vn.thang.dossier.submitted.v1' }, [3, 5]],
    [{ subject: 'service/1' }, [3, 4]],
    [{ source: '/other' }, [4]],
    [{ from: Date.parse('2025-01-02T00:00:00Z'), to: Date.parse('2025-01-03T00:00:00Z') }, [4]],
    [{ subject: 'service/1', type: 'vn.thang.dossier.submitted.v1' }, [3]],
    [{ orgUnits: [] }, []],
  ])('finds events by the filter %j', async (filter, expected) => {
    expect(await positions(filter)).toEqual(expected);
  });

  it('finds by org unit also its tree events and the retractions of its events', async () => {
    expect(await positions({ orgUnits: ['A'] })).toEqual([1, 3, 5, 6]);
    expect(await positions({ orgUnits: ['B'] })).toEqual([2, 4]);
    expect(await positions({ orgUnits: ['A', 'B'] }, 'newest')).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it.each([
    ['oldest', [[1, 2], [3, 5], [6]]],
    ['newest', [[6, 5], [3, 2], [1]]],
  ] as const)('pages from the %s event on without repeating or skipping one', async (order, expected) => {
    const filter = { ...everything, source: '/portals/ha-noi' };
    const pages: number[][] = [];
    for (let behind: number | null = null; ;) {
      const page = await search.find(test.database, filter, { order, behind, limit: 2 });
      if (page.items.length > 0) pages.push(page.items.map(({ position }) => position));
      behind = page.next;
      if (behind === null) break;
    }
    expect(pages).toEqual(expected);
  });

  it('returns one event as it was received, with the fields that the log added', async () => {
    expect(await search.at(test.database, 6)).toMatchObject({
      position: 6,
      orgUnit: 'A',
      amends: 3,
      chain: 3,
      event: events[5],
    });
    expect(await search.at(test.database, 7)).toBeNull();
  });
});
