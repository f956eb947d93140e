import { parseDay, type Day } from '#kernel';
import { measureCatalogue, readingFor, type Reading, type ReadValue } from '#maturity/domain';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { serviceRegistered } from '../../../../test/support/service-event-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { publishedRows } from '../../../../test/support/published-data.js';
import { readingsAt } from '../../../../test/support/readings-at-factory.js';
import type { TreeView } from '../domain/readings/index.js';

const day = (text: string): Day => parseDay(text)!;
const BEFORE = day('2025-06-30');
const AFTER = day('2025-12-31');

interface Province {
  code: string;
  /** The province that it was merged into on 1 July 2025; itself when it continued. */
  successor: string;
  services: number;
  /** The published value of one main index. */
  government: number;
}

const provinces = publishedRows('vn_admin_units/provinces-63-to-34.csv').map((row, index): Province => ({
  code: `VN-${row.old_code}`,
  successor: `VN-${row.new_code}`,
  services: (index % 4) + 1,
  government: (50 + (index % 40)) / 100,
}));
const successors = [...new Set(provinces.map(({ successor }) => successor))];
const formerOf = (successor: string): Province[] =>
  provinces.filter((province) => province.successor === successor);
/**
 * The provinces number their services from 1 up, so a merged province has as many as its largest part.
 */
const servicesOf = (successor: string): number =>
  Math.max(...formerOf(successor).map(({ services }) => services));
const merged = successors.filter((successor) => formerOf(successor).length === 3);

const of = (id: string, windowMonths: number | null, subject: string | null = null): Reading =>
  readingFor({ measure: measureCatalogue.get(id)!, windowMonths, subject });
const services = of('services.catalogued', null);
const received = of('dossiers.received', 12);
const government = of('indices.component', null, 'index/vn-dti#government');

let log: ProjectedLog;
beforeAll(async () => {
  log = await ProjectedLog.create();
  await log.record(
    established('VN', undefined, at('2020-01-01')),
    ...provinces.map(({ code }) => established(code, 'VN', at('2020-01-01'))),
    ...provinces.flatMap(factsOf),
    ...provinces.filter(({ code, successor }) => code !== successor).map(mergerOf),
    ...successors.map((successor) => dossier(successor, '2025-09-10')),
  );
});
afterAll(() => log.drop());

describe('the 63 provinces that became 34 on 1 July 2025', () => {
  it('count 63 by the tree as it was and 34 by the tree as it is', async () => {
    expect((await read('VN', services, BEFORE, 'as-was'))?.coverage).toEqual({ reporting: 63, of: 63 });
    expect((await read('VN', services, AFTER, 'as-was'))?.coverage).toEqual({ reporting: 34, of: 34 });
    expect((await read('VN', services, BEFORE, 'as-is'))?.coverage).toEqual({ reporting: 34, of: 34 });
  });

  it('add up to the same national totals from every point in time, with shared services once as it is', async () => {
    const all = provinces.reduce((sum, province) => sum + province.services, 0);
    const once = successors.reduce((sum, successor) => sum + servicesOf(successor), 0);
    expect(once).toBeLessThan(all);
    for (const tree of ['as-was', 'as-is', 'restated'] as const) {
      for (const asOf of [BEFORE, AFTER]) {
        const total = tree === 'as-was' ? all : once;
        expect([tree, (await read('VN', services, asOf, tree))?.amount]).toEqual([tree, total]);
      }
      expect([tree, (await read('VN', received, AFTER, tree))?.amount]).toEqual([tree, 63 + 34]);
    }
  });

  it('count what they share in each of them by a framework whose rule is the sum', async () => {
    const all = provinces.reduce((sum, province) => sum + province.services, 0);
    const both = readingFor({ measure: measureCatalogue.get('services.catalogued')!, windowMonths: null, overlap: 'sum' }); // prettier-ignore
    const grid = await readingsAt(log.database).read(log.database, ['VN'], [services, both], [AFTER], {
      tree: 'as-is',
      knownAt: null,
    });
    const [once, twice] = [services, both].map(({ key }) => grid.at('VN', AFTER).get(key)?.amount);
    expect(twice).toBe(all);
    expect(once).toBeLessThan(all);
    expect((await read('VN', both, AFTER, 'restated'))?.amount).toBe(all);
  });

  it('include the history of merged provinces as it is, and only their own as it was', async () => {
    expect(merged).not.toEqual([]);
    for (const successor of merged) {
      const former = formerOf(successor);
      const all = former.reduce((sum, province) => sum + province.services, 0);
      const own = former.find(({ code }) => code === successor)?.services;
      expect((await read(successor, services, BEFORE, 'as-was'))?.amount).toBe(own);
      expect((await read(successor, services, BEFORE, 'as-is'))?.amount).toBe(servicesOf(successor));
      expect((await read(successor, services, AFTER, 'as-was'))?.amount).toBe(all);
      // The window holds the merger. Each day counts by its own tree: one dossier before the merger and one
      // after.
      expect((await read(successor, received, AFTER, 'as-was'))?.amount).toBe(2);
      expect((await read(successor, received, AFTER, 'as-is'))?.amount).toBe(former.length + 1);
    }
  });

  it('take, restated, the mean of the index values of all merged provinces', async () => {
    for (const successor of merged) {
      const values = formerOf(successor).map((province) => province.government);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const own = formerOf(successor).find(({ code }) => code === successor)?.government;
      for (const asOf of [BEFORE, AFTER]) {
        expect((await read(successor, government, asOf, 'restated'))?.amount).toBeCloseTo(mean, 9);
        expect((await read(successor, government, asOf, 'as-is'))?.amount).toBe(own);
        expect((await read(successor, government, asOf, 'as-was'))?.amount).toBe(own);
      }
    }
  });

  it('take, restated, the mean of how often all merged provinces were published in twelve months', async () => {
    const publications = of('indices.publications', 12, 'index/vn-dti');
    expect(await read(merged[0]!, publications, AFTER, 'restated')).toMatchObject({
      amount: 1,
      parts: { measured: 3, of: 3 },
    });
  });

  it('can be read after they were merged, and measure nothing before they existed', async () => {
    const [gone] = provinces.filter(({ code, successor }) => code !== successor);
    expect((await read(gone!.code, services, BEFORE, 'as-was'))?.amount).toBe(gone!.services);
    expect((await read(gone!.code, government, AFTER, 'as-was'))?.amount).toBe(gone!.government);
    const early = await read(gone!.code, services, day('2019-12-31'), 'as-was');
    expect(early).toEqual({ amount: 0, measured: false, coverage: { reporting: 0, of: 1 } });
  });

  it('use an index value published after the merger for all merged provinces', async () => {
    const successor = merged[0]!;
    await log.record(published(successor, '2025-11-01', 2025, 0.9));
    expect((await read(successor, government, AFTER, 'restated'))?.amount).toBe(0.9);
    expect((await read(successor, government, BEFORE, 'restated'))?.amount).not.toBe(0.9);
  });
});

async function read(
  code: string,
  reading: Reading,
  asOf: Day,
  tree: TreeView,
): Promise<ReadValue | undefined> {
  const grid = await readingsAt(log.database).read(log.database, [code], [reading], [asOf], {
    tree,
    knownAt: null,
  });
  return grid.at(code, asOf).get(reading.key);
}

function factsOf({ code, services: count, government: value }: Province): CloudEvent[] {
  const registered = Array.from({ length: count }, (_, index) =>
    serviceRegistered(index + 1, { unit: code, on: '2024-03-01' }),
  );
  return [...registered, dossier(code, '2025-03-10'), published(code, '2025-04-20', 2024, value)];
}

function dossier(orgunit: string, on: string): CloudEvent {
  return cloudEvent('dossier.submitted', { orgunit, subject: 'service/1', ...at(on) });
}

function published(orgunit: string, on: string, year: number, value: number): CloudEvent {
  const data = { year, value, components: { government: value } };
  return cloudEvent('index.published', { orgunit, subject: 'index/vn-dti', ...at(on), data });
}

function mergerOf({ code, successor }: Province): CloudEvent {
  return cloudEvent('org-unit.merged', {
    subject: `org-unit/${code}`,
    ...at('2025-07-01'),
    data: { into: successor },
  });
}

function at(on: string): { time: string } {
  return { time: `${on}T00:00:00+07:00` };
}
