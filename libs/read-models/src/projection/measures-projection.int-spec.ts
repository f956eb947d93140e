import fc from 'fast-check';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { randomHistories } from '../../../../test/support/history-arbitrary.js';
import { referenceTotals, storedTotals, type TotalsDump } from '../../../../test/support/reference-totals.js';
import type { Projector } from './projector.js';

let log: ProjectedLog;
beforeAll(async () => {
  log = await ProjectedLog.create();
});
afterAll(() => log.drop());

describe('MeasuresProjection', () => {
  it('equals a plain fold of the log, and a rebuild, at every position that two processes in turn reach (I3)', async () => {
    const cases = fc.record({
      history: randomHistories(60),
      batches: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 }),
      batchSize: fc.integer({ min: 1, max: 25 }),
      pagesBetweenBatches: fc.integer({ min: 0, max: 3 }),
      whoseTurn: fc.array(fc.constantFrom(0, 1), { minLength: 5, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ history, batches, batchSize, pagesBetweenBatches, whoseTurn }) => {
        await log.emptyLog();
        await log.emptyReadModels();
        const projectors = [log.newProjector(), log.newProjector()] as const;
        const [projector] = projectors;
        let sent = 0;
        for (let turn = 0; sent < history.length; turn += 1) {
          const size = batches[turn % batches.length]!;
          await log.append(history.slice(sent, sent + size));
          sent += size;
          await catchUpBy(projectors[whoseTurn[turn % 5]!]!, pagesBetweenBatches, batchSize);
          expect(await storedTotals(log.database)).toEqual(await reference(await projector.position()));
        }
        await projector.catchUp({ batchSize });
        expect(await projector.position()).toBe((await log.reader.head(log.database)).position);
        const totals = await storedTotals(log.database);
        expect(totals).toEqual(await reference());
        await log.emptyReadModels();
        await log.newProjector().catchUp();
        expect(await storedTotals(log.database)).toEqual(totals);
      }),
      { numRuns: 50 },
    );
  }, 300_000);
});

async function catchUpBy(projector: Projector, batches: number, batchSize: number): Promise<void> {
  const stop = new AbortController();
  let left = batches;
  const onBatch = (): void => {
    left -= 1;
    if (left === 0) stop.abort();
  };
  if (batches > 0) await projector.catchUp({ batchSize, onBatch, signal: stop.signal });
}

/** Folds the log plainly up to a position. */
async function reference(until = Number.POSITIVE_INFINITY): Promise<TotalsDump> {
  const events = await log.reader.after(log.database, 0, 100_000);
  return referenceTotals(
    events.filter(({ position }) => position <= until),
    log.zone,
  );
}
