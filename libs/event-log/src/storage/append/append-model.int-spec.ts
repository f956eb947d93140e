import fc from 'fast-check';
import { bilingual, SystemClock } from '#kernel';
import { cloudEvent, permitAll, valid } from '../../../../../test/support/cloud-event-factory.js';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import {
  EventLog,
  EventLogReader,
  eventLogMigrations,
  verifyLog,
  type AppendOutcome,
  type AppendRequest,
  type AppendPolicy,
  type ValidEvent,
} from '../../index.js';

const NO_WORDS = bilingual('', '');

/** A simple model of the log: in memory, for one caller at a time. */
class LogModel {
  readonly events: ValidEvent[] = [];

  append({ events, mode }: AppendRequest): AppendOutcome {
    const added: ValidEvent[] = [];
    const rejected: number[] = [];
    const positions: number[] = [];
    events.forEach((event, index) => {
      const log = [...this.events, ...added];
      const position = log.findIndex(({ source, id }) => source === event.source && id === event.id) + 1;
      if (position === 0 && event.subject === FORBIDDEN) rejected.push(index);
      else if (position === 0) positions.push(this.events.length + added.push(event));
      else if (log[position - 1]!.hash.equals(event.hash)) positions.push(position);
      else rejected.push(index);
    });
    const stored = mode === 'lenient' || rejected.length === 0;
    if (stored) this.events.push(...added);
    const rejections = rejected.map((index) => ({ index, pointer: '', code: '', detail: NO_WORDS }));
    const noRun = { waiting: 0, more: false };
    if (!stored) return { stored, accepted: 0, duplicates: 0, position: null, rejections, ...noRun };
    const position = positions.length === 0 ? null : Math.max(...positions);
    return {
      stored,
      accepted: added.length,
      duplicates: positions.length - added.length,
      position,
      rejections,
      ...noRun,
    };
  }
}

/** The subject that the policy of these tests rejects. */
const FORBIDDEN = 'service/forbidden';
const policy: AppendPolicy = {
  open: () =>
    Promise.resolve({
      check: ({ subject }) => (subject === FORBIDDEN ? { pointer: '', code: 'no', detail: NO_WORDS } : null),
    }),
};

const event = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    source: fc.constantFrom('/one', '/two'),
    subject: fc.constantFrom('service/1', 'service/1', 'service/1', 'service/2', FORBIDDEN),
  })
  .map((overrides) => valid(cloudEvent('dossier.submitted', overrides)));
const request: fc.Arbitrary<AppendRequest> = fc.record({
  events: fc.array(event, { maxLength: 5 }),
  mode: fc.constantFrom('atomic' as const, 'lenient' as const),
  policy: fc.constant(policy),
});

/** Returns the parts of an outcome that the model predicts. */
function essence({ stored, accepted, duplicates, position, rejections }: AppendOutcome): unknown {
  return { stored, accepted, duplicates, position, rejected: rejections.map(({ index }) => index) };
}

describe('concurrent requests', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase(eventLogMigrations);
  });
  afterAll(() => test.drop());

  it('have the same outcomes as if they were appended one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 12 }), async (requests) => {
        await emptyLog(test);
        const log = new EventLog(test.database, new SystemClock());
        const model = new LogModel();
        const outcomes = await Promise.all(requests.map((each) => log.append(each)));
        expect(outcomes.map(essence)).toEqual(requests.map((each) => essence(model.append(each))));
        const stored = await new EventLogReader().after(test.database, 0, 1000);
        expect(stored.map(({ source, id, subject }) => [source, id, subject])).toEqual(
          model.events.map(({ source, id, subject }) => [source, id, subject]),
        );
        expect((await verifyLog(test.database)).alteration).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('may contain no events', async () => {
    const log = new EventLog(test.database, new SystemClock());
    expect(await log.append({ events: [], mode: 'atomic', policy: permitAll })).toEqual({
      stored: true,
      accepted: 0,
      duplicates: 0,
      position: null,
      rejections: [],
      waiting: 0,
      more: false,
    });
  });
});

async function emptyLog({ database }: TestDatabase): Promise<void> {
  await database.query('truncate event_log.events, event_log.event_ids, event_log.batches');
  await database.query(
    "update event_log.head set position = 0, recorded_at = 'epoch', tree_position = 0, chain_hash = decode(repeat('00', 32), 'hex')",
  );
}
