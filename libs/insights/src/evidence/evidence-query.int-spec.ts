import fc from 'fast-check';
import { EventLogReader } from '#event-log';
import { parseDay, type Day } from '#kernel';
import type { Reading } from '#maturity/domain';
import { OrgDirectory } from '#org-units';
import { PastAdjustments, type PointInTime } from '#read-models';
import { weekdays } from '../../../../test/support/logged-event-factory.js';
import { allKindsOfReadings, frameworkReading } from '../../../../test/support/readings-fixture.js';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { randomHistories, units } from '../../../../test/support/history-arbitrary.js';
import { readingsAt } from '../../../../test/support/readings-at-factory.js';
import { Attribution } from './attribution.js';
import { EvidenceQuery } from './evidence-query.js';
import type { Evidence, EvidenceItem } from './evidence.js';
import { ReplacedEvents } from './replaced-events.js';

/** Readings of each org unit below have evidence there. */
const ofItself = allKindsOfReadings.filter(({ ofEach }) => ofEach === undefined);
const day = (text: string): Day => parseDay(text)!;

let log: ProjectedLog;
beforeAll(async () => {
  log = await ProjectedLog.create();
});
afterAll(() => log.drop());
beforeEach(async () => {
  await log.emptyLog();
  await log.emptyReadModels();
});

describe('EvidenceQuery', () => {
  it('attributes exactly the amount that was read, over all pages together', async () => {
    const first = parseDay('2023-10-01') ?? 0;
    const cases = fc.record({
      history: randomHistories(50),
      asOf: fc.integer({ min: first, max: first + 1200 }),
      tree: fc.constantFrom('as-is' as const, 'as-was' as const, 'restated' as const),
      limit: fc.integer({ min: 1, max: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ history, asOf, tree, limit }) => {
        await log.emptyLog();
        await log.emptyReadModels();
        await record(...history);
        for (const unit of units.slice(0, 3)) {
          const pages = await allPages(unit, { asOf, tree, knownAt: null }, limit);
          for (const { key, amount } of pages[0]!.parts) {
            const items = pages.flatMap((page) => page.items.filter((item) => item.key === key));
            expect([unit, key, sumOf(items)]).toEqual([unit, key, expect.closeTo(amount, 9)]);
          }
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);

  it('shows an event that a report covers, with nothing added', async () => {
    const dossier = (on: string) =>
      cloudEvent('dossier.submitted', { orgunit: 'A', subject: 'service/1', time: `${on}T12:00:00+07:00` });
    const report = cloudEvent('activity.reported', {
      orgunit: 'A',
      subject: 'service/1',
      time: '2025-07-01T12:00:00+07:00',
      data: {
        period: { from: '2025-06-01', to: '2025-06-30' },
        basis: 'period',
        quantities: { 'dossiers.received': 10 },
      },
    });
    await record(established('A'), dossier('2025-06-15'), dossier('2025-07-02'), report);
    const received = allKindsOfReadings.filter(({ key }) => key === 'dossiers.received@12m');
    const at = { asOf: day('2025-07-31'), tree: 'as-is' as const, knownAt: null };
    const [page] = await allPages('A', at, 10, received);
    expect(page?.parts).toMatchObject([{ amount: 11, measured: true }]);
    expect(page?.items.map(({ event, adds, because }) => [event.position, adds, because])).toEqual([
      [2, 0, 'overridden'],
      [3, 1, null],
      [4, 10, null],
    ]);
  });

  it('counts the events of the org unit with the latest one, and shows those of a merged one with nothing added', async () => {
    const registered = (orgunit: string, on: string) =>
      cloudEvent('service.registered', { orgunit, subject: 'service/1', time: `${on}T12:00:00+07:00` });
    const merged = cloudEvent('org-unit.merged', {
      subject: 'org-unit/B',
      data: { into: 'A' },
      time: '2025-07-01T00:00:00+07:00',
    });
    await record(
      established('A'),
      established('B'),
      registered('B', '2025-01-01'),
      registered('A', '2025-02-01'),
    );
    await record(merged);
    const eligible = allKindsOfReadings.filter(({ key }) => key === 'services.eligible');
    const picture = async (asOf: string) => {
      const at = { asOf: day(asOf), tree: 'as-is' as const, knownAt: null };
      const [page] = await allPages('A', at, 10, eligible);
      const items = page!.items.map(({ event, adds, because }) => [event.orgUnit, adds, because]);
      return { amount: page!.parts[0]?.amount, items };
    };
    expect(await picture('2025-06-30')).toEqual({
      amount: 1,
      items: [
        ['B', 0, 'counted-elsewhere'],
        ['A', 1, null],
      ],
    });
    expect(await picture('2025-01-31')).toEqual({ amount: 1, items: [['B', 1, null]] });
  });

  it('shows only the events of the page, in the order in which they were recorded', async () => {
    const register = (code: number) =>
      cloudEvent('service.registered', {
        orgunit: 'A',
        subject: `service/${code}`,
        time: '2025-06-01T12:00:00+07:00',
      });
    await record(established('A'), ...[1, 2, 3, 4, 5].map(register));
    const eligible = allKindsOfReadings.filter(({ key }) => key === 'services.eligible');
    const at = { asOf: day('2025-07-31'), tree: 'as-is' as const, knownAt: null };
    const pages = await allPages('A', at, 2, eligible);
    expect(pages.map(({ items }) => items.map(({ event }) => event.position))).toEqual([[2, 3], [4, 5], [6]]);
    expect(
      await query().of('A', frameworkReading(eligible), 'nothing', at, { limit: 1, after: 0 }),
    ).toBeNull();
  });
});

/** Uses a new projector, because the tables were emptied between the tests. */
async function record(...events: CloudEvent[]): Promise<void> {
  await log.append(events);
  await log.newProjector().catchUp();
}

async function allPages(
  unit: string,
  at: PointInTime,
  limit: number,
  readings: readonly Reading[] = ofItself,
): Promise<Evidence[]> {
  const framework = { ...frameworkReading(readings), restatement: 'mean' as const };
  const pages: Evidence[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: Evidence | null = await query().of(unit, framework, 'everything', at, { limit, after });
    if (!page) throw new Error('There is no such KPI.');
    pages.push(page);
    after = page.next;
  }
  return pages;
}

function query(): EvidenceQuery {
  const { database, reader, zone } = log;
  const directory = new OrgDirectory(database, new EventLogReader());
  return new EvidenceQuery(
    database,
    readingsAt(database),
    directory,
    reader,
    new Attribution(reader, zone, weekdays),
    new ReplacedEvents(reader, zone, weekdays),
    new PastAdjustments(reader, zone, weekdays),
    zone,
  );
}

function sumOf(items: readonly EvidenceItem[]): number {
  return items.reduce((sum, { adds }) => sum + adds, 0);
}
