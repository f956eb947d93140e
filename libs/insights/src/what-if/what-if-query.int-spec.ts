import fc from 'fast-check';
import { Checkpoints, vocabulary } from '#event-log';
import { DomainError, ManualClock, parseDay } from '#kernel';
import { ProjectedPosition } from '#read-models';
import { allKindsOfReadings, frameworkSumming } from '../../../../test/support/readings-fixture.js';
import {
  established,
  retraction,
  valid,
  type CloudEvent,
} from '../../../../test/support/cloud-event-factory.js';
import {
  serviceDigitized,
  serviceRegistered,
  services,
} from '../../../../test/support/service-event-factory.js';
import { ladder } from '../../../../test/support/ladder-factory.js';
import { weekdays } from '../../../../test/support/logged-event-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { randomHistories } from '../../../../test/support/history-arbitrary.js';
import { readingsAt } from '../../../../test/support/readings-at-factory.js';
import { storedTotals } from '../../../../test/support/reference-totals.js';
import { WhatIfQuery } from './what-if-query.js';

const TODAY = parseDay('2025-12-01')!;
const everything = frameworkSumming(allKindsOfReadings);

let log: ProjectedLog;
beforeAll(async () => {
  log = await ProjectedLog.create();
});
afterAll(() => log.drop());
beforeEach(async () => {
  await log.emptyLog();
  await log.emptyReadModels();
});

describe('WhatIfQuery', () => {
  it('returns the results that follow when the same events are recorded, corrections and retractions included', async () => {
    const cases = fc.record({
      history: randomHistories(50).map(withoutTreeAmendments),
      recordedRatio: fc.double({ min: 0.3, max: 0.9, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ history, recordedRatio }) => {
        await log.emptyLog();
        await log.emptyReadModels();
        const split = Math.ceil(history.length * recordedRatio);
        const real = [...history.slice(0, split), ...history.slice(split).filter(isTree)];
        const hypothetical = history.slice(split).filter((event) => !isTree(event));
        await record(...real);
        const asked = await query().of('A', [everything], hypothetical.map(valid), TODAY);
        await record(...hypothetical);
        const then = await query().of('A', [everything], [], TODAY);
        expect(asked.effects[0]?.after.kpis).toEqual(then.effects[0]?.before.kpis);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 60_000);

  it('returns the results before and after for every framework, and stores nothing', async () => {
    await record(established('A'), ...services(10, 4));
    const before = await contents();
    const frameworks = [ladder(), ladder({ id: 'steeper', enter: 60 })];
    const hypothetical = [serviceDigitized(5), serviceDigitized(6), serviceRegistered(11)].map(valid);
    const { position, effects } = await query().of('A', frameworks, hypothetical, TODAY);
    expect(position).toBe(15);
    expect(
      effects.map(({ framework, before, after }) => [
        framework.id,
        before.tracks[0]?.stage?.level ?? null,
        after.tracks[0]?.stage?.level ?? null,
        after.kpis[0]?.numerator,
        after.kpis[0]?.denominator,
      ]),
    ).toEqual([
      ['ladder', null, 1, 6, 11],
      ['steeper', null, null, 6, 11],
    ]);
    expect(await contents()).toEqual(before);
  });

  it('rejects hypothetical changes of the tree, and amendments of unknown events', async () => {
    const unused = established('UNUSED');
    await record(established('A'), unused);
    for (const [event, code, pointer] of [
      [established('B'), 'tree-not-supposed', '/type'],
      [retraction(unused), 'tree-not-supposed', '/type'],
      [retraction({ source: '/nobody', id: '1' }), 'target-unknown', '/data/id'],
    ] as const) {
      const refused = query().of('A', [everything], [event, serviceRegistered(1)].map(valid), TODAY);
      await expect(refused).rejects.toThrow(DomainError);
      await expect(refused).rejects.toMatchObject({
        code: 'events-refused',
        rejections: [{ index: 0, code, pointer }],
      });
    }
  });
});

async function record(...events: CloudEvent[]): Promise<void> {
  await log.append(events);
  await log.newProjector().catchUp();
}

function query(): WhatIfQuery {
  const { database, reader, zone } = log;
  const projected = new ProjectedPosition(database, new Checkpoints());
  const clock = new ManualClock(Date.parse('2025-12-01T12:00:00+07:00'));
  return new WhatIfQuery(database, readingsAt(database), projected, reader, clock, zone, weekdays);
}

async function contents(): Promise<unknown> {
  const sums = await storedTotals(log.database);
  return { sums, head: await log.reader.head(log.database), projected: await log.projector.position() };
}

function isTree({ type }: CloudEvent): boolean {
  return vocabulary.get(type)?.kind === 'tree';
}

/** Removes corrections and retractions of tree events. */
function withoutTreeAmendments(history: CloudEvent[]): CloudEvent[] {
  const tree = new Set(history.filter(isTree).map(({ id }) => id));
  return history.filter(({ corrects, data }) => !tree.has(corrects ?? '') && !tree.has(String(data?.id)));
}
