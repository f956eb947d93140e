import pg from 'pg';
import { vi } from 'vitest';
import { parseDay, type Day } from '#kernel';
import { measureCatalogue, ofEach, readingFor } from '#maturity/domain';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { ReadingStore } from './reading-store.js';

const day = (text: string): Day => parseDay(text)!;
const of = (id: string, windowMonths: number | null) =>
  readingFor({ measure: measureCatalogue.get(id)!, windowMonths });
const fresh = of('datasets.fresh', null);
const received = of('dossiers.received', 12);

let log: ProjectedLog;
beforeAll(async () => {
  log = await ProjectedLog.create();
});
afterAll(() => log.drop());
beforeEach(async () => {
  await log.emptyLog();
  await log.emptyReadModels();
  await record(
    established('A', undefined, { time: '2024-01-01T00:00:00Z' }),
    at('dataset.opened', '2024-06-01', { title: 'x', freshDays: 365 }),
    at('dossier.submitted', '2024-06-01'),
  );
});

describe('a feed that is silent for 400 days', () => {
  it('keeps what was fresh, and a count in twelve months, as on the last day with facts', async () => {
    const values = await read('2025-07-06');
    expect(values.get(fresh.key)).toMatchObject({
      amount: 1,
      silent: { units: 1, of: 1, heard: day('2024-06-01') },
    });
    expect(values.get(received.key)).toMatchObject({
      amount: 1,
      measured: true,
      silent: { units: 1, of: 1 },
    });
  });

  it('is read as it is again when it returns with an update', async () => {
    await record(at('dataset.updated', '2025-07-06', {}));
    const value = (await read('2025-07-06')).get(fresh.key);
    expect(value).toMatchObject({ amount: 1 });
    expect(value?.silent).toBeUndefined();
  });

  it('is no longer fresh when it returns with other facts, because nothing was updated', async () => {
    await record(at('dossier.submitted', '2025-07-06'));
    expect((await read('2025-07-06')).get(fresh.key)).toMatchObject({ amount: 0, measured: true });
  });
});

describe('many silent feeds', () => {
  it('take as many statements as a few', async () => {
    const statements = async (units: number): Promise<number> => {
      await log.emptyLog();
      await log.emptyReadModels();
      await record(established('P'), ...silentUnits(units));
      const spy = vi.spyOn(pg.Client.prototype, 'query');
      const values = await read('2025-07-06', 'P');
      const { length } = spy.mock.calls;
      spy.mockRestore();
      expect(values.get(received.key)).toMatchObject({
        amount: units,
        silent: { units, of: units, amount: units },
      });
      return length;
    };
    expect(await statements(20)).toBe(await statements(2));
  });

  it('count in the mean over the units of a level with what they had', async () => {
    await log.emptyLog();
    await log.emptyReadModels();
    await record(established('N', undefined, { level: 'nation' }));
    await record(established('P', 'N', { level: 'province' }), ...silentUnits(3));
    const eachProvince = ofEach(received, 'province');
    const values = await new ReadingStore().read(log.database, ['N'], [eachProvince], day('2025-07-06'));
    expect(values.get('N')?.get(eachProvince.key)?.each).toMatchObject([{ amount: 3, silent: { units: 3 } }]);
  });

  it('count on days on which their share is not asked for', async () => {
    const store = new ReadingStore();
    const tree = await store.trees.load(log.database);
    const days = [day('2025-07-06'), day('2025-08-06')];
    const id = tree.find('A')!.id;
    const options = { silence: [days[1]!] };
    const table = await store.readTable(log.database, tree, [id], [received], days, options);
    const [first, second] = days.map((each) => table.at(id, each).get(received.key));
    expect(first).toEqual({ amount: 1, measured: true, coverage: { reporting: 1, of: 1 } });
    expect(second).toMatchObject({ amount: 1, silent: { units: 1, amount: 1, share: 1 } });
  });
});

function silentUnits(units: number): CloudEvent[] {
  const codes = Array.from({ length: units }, (_, index) => `U${index}`);
  return codes.flatMap((code) => [
    established(code, 'P'),
    { ...at('dossier.submitted', '2024-06-01'), id: `of ${code}`, orgunit: code },
  ]);
}

function at(name: string, on: string, data?: Record<string, unknown>): CloudEvent {
  const subject = name.startsWith('dataset') ? 'dataset/1' : 'service/1';
  return cloudEvent(name, {
    source: '/open-data',
    orgunit: 'A',
    subject,
    time: `${on}T05:00:00Z`,
    ...(data && { data }),
  });
}

async function record(...events: CloudEvent[]): Promise<void> {
  await log.append(events);
  await log.newProjector().catchUp();
}

async function read(on: string, code = 'A') {
  const values = await new ReadingStore().read(log.database, [code], [fresh, received], day(on));
  return values.get(code)!;
}
