import fc from 'fast-check';
import type { Queryable } from '#database';
import { weekdays } from '../../../../test/support/logged-event-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { randomHistories } from '../../../../test/support/history-arbitrary.js';
import { StoredDictionary } from '../storage/dictionary.js';
import { inSnapshot } from '../storage/snapshot.js';
import { OrgUnitTrees } from '../storage/org-unit-trees.js';
import { EffectOfBatch, type BatchEffect } from './effect-of-batch.js';
import type { LogBatch } from './projection.js';

let log: ProjectedLog;
beforeAll(async () => {
  log = await ProjectedLog.create();
});
afterAll(() => log.drop());

describe('EffectOfBatch', () => {
  it('has the same effect for hypothetical events as for stored ones, and stores nothing', async () => {
    const cases = fc.record({
      history: randomHistories(45),
      share: fc.double({ min: 0.3, max: 1, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ history, share }) => {
        await log.emptyLog();
        await log.emptyReadModels();
        const split = Math.ceil(history.length * share);
        await log.append(history.slice(0, split));
        await log.newProjector().catchUp();
        const after = await log.projector.position();
        await log.append(history.slice(split));
        const { position: to } = await log.reader.head(log.database);
        const batch = { after, to, events: await log.reader.after(log.database, after, 1_000) };
        const dictionary = new StoredDictionary(log.database);
        const stored = new EffectOfBatch(log.reader, log.zone, weekdays, dictionary, new OrgUnitTrees());
        const effect = await inSnapshot(log.database, (q) => stored.of(q, batch));
        const effectIfHypothetical = await inSnapshot(log.database, (q) => hypothetically(q, batch));
        expect(dump(effectIfHypothetical)).toEqual(dump(effect));
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

/**
 * Treats the batch as hypothetical. The log holds copies of its events after the batch's start; they must not
 * be read.
 */
function hypothetically(snapshot: Queryable, batch: LogBatch): Promise<BatchEffect> {
  return EffectOfBatch.hypothetical(log.reader, log.zone, weekdays).of(snapshot, {
    ...batch,
    hypothetical: true,
  });
}

function dump({ deltas, tree, treeRows, effective, entities, adjustments }: BatchEffect): unknown {
  return {
    rollups: deltas.measures.rows((id) => tree.ancestors(id)),
    bySegment: deltas.bySegment.rows((id) => tree.ancestors(id)),
    segments: deltas.segments.all(),
    subjects: deltas.subjectDeltas(),
    marks: deltas.marks(),
    tree: [...tree.rows()],
    treeRows,
    effective,
    entities,
    adjustments,
  };
}
