import fc from 'fast-check';
import {
  cloudEvent,
  established,
  retraction,
  type CloudEvent,
} from '../../../../test/support/cloud-event-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';

let log: ProjectedLog;
beforeAll(async () => {
  log = await ProjectedLog.create();
});
afterAll(() => log.drop());

const UNIT = established('hue', undefined, { level: 'province' });

/** A fact of one of two nouns, on one of some days that lie close together or far apart. */
const fact = fc.record({
  name: fc.constantFrom('dossier.submitted', 'payment.made'),
  day: fc.constantFrom(1, 2, 3, 4, 5, 9, 40, 41, 120),
});

function eventsOf(
  facts: readonly { name: string; day: number }[],
  retracted: readonly number[],
): CloudEvent[] {
  const events = facts.map(({ name, day }, index) =>
    cloudEvent(name, {
      id: `fact ${index}`,
      orgunit: 'hue',
      subject: 'service/1',
      time: new Date(Date.UTC(2025, 0, day, 5)).toISOString(),
    }),
  );
  const targets = [...new Set(retracted.map((index) => index % events.length))];
  return [...events, ...targets.map((index) => retraction(events[index]!, { id: `retraction ${index}` }))];
}

async function project(batchSize: number): Promise<unknown> {
  await log.emptyReadModels();
  await log.newProjector().catchUp({ batchSize });
  const { rows: sources } = await log.database.query(
    'select source, nouns, began::text, facts from read_models.sources order by source',
  );
  const { rows: silences } = await log.database.query(
    'select source, heard, from_day, until_day from read_models.silences order by source, heard',
  );
  return { sources, silences };
}

describe('sources that are settled batch by batch', () => {
  it('have the nouns, numbers of facts and silences of one batch with all facts, late and retracted ones too', async () => {
    const cases = fc.record({
      facts: fc.array(fact, { minLength: 8, maxLength: 20 }),
      retracted: fc.array(fc.nat(), { maxLength: 2 }),
      batchSize: fc.integer({ min: 2, max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ facts, retracted, batchSize }) => {
        await log.emptyLog();
        await log.append([UNIT, ...eventsOf(facts, retracted)]);
        expect(await project(batchSize)).toEqual(await project(1_000));
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('know the usual gap from the day on which a late fact makes ten', async () => {
    const days = [1, 1, 1, 1, 2, 2, 3, 3, 40, 40, 40];
    const facts = [...days, 3, 3].map((day) => ({ name: 'dossier.submitted', day }));
    await log.emptyLog();
    await log.append([UNIT, ...eventsOf(facts, [])]);
    await project(days.length + 1);
    const { rows } = await log.database.query('select heard::text from read_models.silences order by heard');
    expect(rows.map((row) => (row as { heard: string }).heard)).toEqual(['2025-01-03', '2025-02-09']);
  });
});
