import { parseDay, type Day } from '#kernel';
import { measureCatalogue, readingFor } from '#maturity/domain';
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

async function read(on: string) {
  const values = await new ReadingStore().read(log.database, ['A'], [fresh, received], day(on));
  return values.get('A')!;
}
