import fc from 'fast-check';
import { parseDay } from '#kernel';
import { allKindsOfReadings } from '../../../../test/support/readings-fixture.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { randomHistories, units } from '../../../../test/support/history-arbitrary.js';
import { ReferenceReadings } from '../../../../test/support/reference-readings.js';
import { inSnapshot } from '../storage/snapshot.js';
import { ReadingStore } from './reading-store.js';

const readings = allKindsOfReadings;

let log: ProjectedLog;
beforeAll(async () => {
  log = await ProjectedLog.create();
});
afterAll(() => log.drop());

describe('ReadingStore', () => {
  it('returns the readings of several org units as of several days at once', async () => {
    const first = parseDay('2023-10-01') ?? 0;
    const days = fc.array(fc.integer({ min: first, max: first + 1200 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(randomHistories(50), days, async (history, asOf) => {
        await log.emptyLog();
        await log.emptyReadModels();
        await log.append(history);
        await log.newProjector().catchUp();
        const events = await log.reader.after(log.database, 0, 100_000);
        const reference = new ReferenceReadings(events, log.zone, 'as-is');
        const store = new ReadingStore();
        await inSnapshot(log.database, async (snapshot) => {
          const tree = await store.trees.load(snapshot);
          const ids = units.flatMap((code) => tree.find(code)?.id ?? []);
          const table = await store.readTable(snapshot, tree, ids, readings, asOf);
          for (const code of units.filter((unit) => tree.find(unit))) {
            for (const day of asOf) {
              const found = table.at(tree.find(code)?.id, day);
              for (const reading of readings) {
                expect([code, day, reading.key, found.get(reading.key)]).toEqual([
                  code,
                  day,
                  reading.key,
                  reference.value(code, reading, day),
                ]);
              }
            }
          }
        });
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 300_000);

  it('measures nothing for an unknown org unit', async () => {
    const found = await new ReadingStore().read(log.database, ['nowhere'], readings.slice(0, 1), 20_000);
    const nothing = { amount: 0, measured: false, coverage: { reporting: 0, of: 1 } };
    expect([...(found.get('nowhere') ?? [])]).toEqual([[readings[0]!.key, nothing]]);
  });
});
