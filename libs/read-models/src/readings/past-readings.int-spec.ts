import fc from 'fast-check';
import { EventLogReader } from '#event-log';
import { parseDay, type Day } from '#kernel';
import type { Reading, ReadValue } from '#maturity/domain';
import { OrgDirectory } from '#org-units';
import { weekdays } from '../../../../test/support/logged-event-factory.js';
import { allKindsOfReadings } from '../../../../test/support/readings-fixture.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { randomHistories, units } from '../../../../test/support/history-arbitrary.js';
import { ReferenceReadings } from '../../../../test/support/reference-readings.js';
import { inSnapshot } from '../storage/snapshot.js';
import { PastAdjustments } from './past-adjustments.js';
import { PastReadings } from './past-readings.js';
import { LogDifference } from './replay/log-difference.js';
import { DistinctCountDifference } from './replay/distinct-count-difference.js';

const readings = allKindsOfReadings;
let log: ProjectedLog;
beforeAll(async () => {
  log = await ProjectedLog.create();
});
afterAll(() => log.drop());

describe('PastReadings', () => {
  it('equals the readings of a store that received the log only up to then, by each tree and replay direction', async () => {
    const first = parseDay('2023-10-01') ?? 0;
    const cases = fc.record({
      history: randomHistories(50),
      days: fc.array(fc.integer({ min: first, max: first + 1200 }), { minLength: 1, maxLength: 3 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      tree: fc.constantFrom('as-is' as const, 'as-was' as const),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ history, days, share, tree }) => {
        await log.emptyLog();
        await log.emptyReadModels();
        await log.append(history);
        await log.newProjector().catchUp();
        const events = await log.reader.after(log.database, 0, 100_000);
        const projected = events.at(-1)?.position ?? 0;
        const position = Math.round(projected * share);
        const known = events.filter((event) => event.position <= position);
        const expected = pictureOf(days, referenceOf(known, tree));
        for (const from of ['start', 'read models'] as const) {
          expect([from, await read(tree, { position, projected, from }, days)]).toEqual([from, expected]);
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 120_000);
});

type Values = (code: string, reading: Reading, day: Day) => ReadValue | undefined;

function referenceOf(
  events: ConstructorParameters<typeof ReferenceReadings>[0],
  tree: 'as-is' | 'as-was',
): Values {
  const reference = new ReferenceReadings(events, log.zone, tree);
  return (code, reading, day) => reference.value(code, reading, day);
}

function read(
  tree: 'as-is' | 'as-was',
  plan: { position: number; projected: number; from: 'start' | 'read models' },
  days: readonly Day[],
): Promise<unknown> {
  const reader = new EventLogReader();
  const distinct = new DistinctCountDifference(reader, log.zone);
  const difference = new LogDifference(reader, distinct, log.zone, weekdays);
  const past = new PastReadings(
    new OrgDirectory(log.database, reader),
    difference,
    new PastAdjustments(reader, log.zone, weekdays),
    log.zone,
  );
  return inSnapshot(log.database, async (snapshot) => {
    const question = { orgUnits: units, readings, days, view: { tree, knownAt: null }, coverage: days };
    const grid = await past.read(snapshot, question, plan);
    return pictureOf(days, (code, reading, day) => grid.at(code, day).get(reading.key));
  });
}

function pictureOf(days: readonly Day[], valueOf: Values): unknown {
  return days.flatMap((day) =>
    units.flatMap((code) => readings.map((reading) => [code, day, reading.key, valueOf(code, reading, day)])),
  );
}
