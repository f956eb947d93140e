import fc from 'fast-check';
import { bilingual, SystemClock } from '#kernel';
import {
  cloudEvent,
  established,
  retraction,
  valid,
  type CloudEvent,
} from '../../../../../test/support/cloud-event-factory.js';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import {
  closeRun,
  endRuns,
  EventLog,
  EventLogReader,
  eventLogMigrations,
  findRun,
  openRun,
  openRuns,
  refusedEvents,
  releaseAll,
  renewRun,
  unitKey,
  type AppendOutcome,
  type AppendPolicy,
} from '../../index.js';

const KEY = 'key';
const FORBIDDEN = 'service/forbidden';

let test: TestDatabase;
let log: EventLog;
let run: number;
/** The org units that the policy knows, besides those that the log established. */
let known: Set<string>;

beforeEach(async () => {
  test = await createTestDatabase(eventLogMigrations);
  log = new EventLog(test.database, new SystemClock());
  run = (await openRun(test.database, KEY, { flush: true })).id;
  known = new Set(['KNOWN']);
});
afterEach(() => test.drop());

const policy: AppendPolicy = {
  open: async (tx) => {
    const units = (await new EventLogReader().treeEvents(tx)).map(({ subject }) => unitOf(subject));
    const established = new Set([...known, ...units]);
    return {
      check: ({ type, subject, orgUnit, data }) => {
        const named = [orgUnit, data['parent']].filter((code) => typeof code === 'string');
        const unknown = named.find((code) => !established.has(code));
        if (unknown !== undefined)
          return {
            pointer: '/orgunit',
            code: 'unknown-unit',
            detail: bilingual(unknown, unknown),
            awaits: unitKey(unknown),
          };
        if (subject === FORBIDDEN)
          return { pointer: '/subject', code: 'outside-scope', detail: bilingual('Không.', 'No.') };
        if (type === 'vn.thang.org-unit.established.v1') established.add(unitOf(subject));
        return null;
      },
    };
  },
};

function unitOf(subject: string | null): string {
  return subject?.slice('org-unit/'.length) ?? '';
}

/** Appends events as lines of the run, then the empty requests that it asks for. */
async function append(
  firstLine: number,
  events: CloudEvent[],
  mode: 'atomic' | 'lenient' = 'atomic',
): Promise<AppendOutcome> {
  const lines = events.map((_, index) => firstLine + index);
  const first = await log.append({ events: events.map(valid), mode, policy, run: { id: run, lines } });
  let last = first;
  while (last.more)
    last = await log.append({ events: [], mode: 'lenient', policy, run: { id: run, lines: [] } });
  return { ...last, rejections: first.rejections, stored: first.stored };
}

async function storedIds(): Promise<string[]> {
  return (await new EventLogReader().after(test.database, 0, 10_000)).map(({ id }) => id);
}

async function refused(): Promise<[number, string][]> {
  return (await refusedEvents(test.database, run, null, 500)).map(({ line, code }) => [line, code]);
}

const root = established('ROOT', undefined, { id: 'root' });
const middle = established('MIDDLE', 'ROOT', { id: 'middle' });
const leaf = established('LEAF', 'MIDDLE', { id: 'leaf' });
const fact = cloudEvent('service.digitized', { id: 'fact', orgunit: 'LEAF' });
const correction = cloudEvent('service.digitized', { id: 'correction', orgunit: 'LEAF', corrects: 'fact' });

describe('an event of a run that names an org unit or a target which is not there yet', () => {
  it('waits and is stored with the later group of the run that brings it', async () => {
    expect(await append(1, [correction])).toMatchObject({ stored: true, accepted: 0, waiting: 1 });
    expect(await append(2, [fact, leaf])).toMatchObject({ stored: true, accepted: 0, waiting: 3 });
    expect(await append(4, [middle])).toMatchObject({ waiting: 4 });
    await append(5, [root]);
    expect(await storedIds()).toEqual(['root', 'middle', 'leaf', 'fact', 'correction']);
    expect(await findRun(test.database, run, KEY)).toMatchObject({ accepted: 5, waiting: 0, position: 5 });
  });

  it('still waits after the recorder was started again', async () => {
    await append(1, [fact]);
    log = new EventLog(test.database, new SystemClock());
    await append(2, [leaf, middle, root]);
    expect(await storedIds()).toContain('fact');
  });

  it('waits for the target of a retraction that comes later in the run', async () => {
    await append(1, [retraction({ source: fact.source, id: 'other' }, { id: 'retraction' })]);
    await append(2, [{ ...fact, id: 'other', orgunit: 'KNOWN' }]);
    expect(await storedIds()).toEqual(['other', 'retraction']);
  });

  it('is refused with its line when the run is closed', async () => {
    await append(7, [fact, cloudEvent('dossier.submitted', { orgunit: 'KNOWN' })]);
    await closeRun(test.database, run);
    expect(await refused()).toEqual([[7, 'unknown-unit']]);
    expect(await findRun(test.database, run, KEY)).toMatchObject({ accepted: 1, waiting: 0, rejected: 1 });
  });

  it('is stored when another sender brought the org unit before the run is closed', async () => {
    await append(1, [fact]);
    known.add('LEAF');
    await releaseAll(test.database, run);
    expect(await append(2, [])).toMatchObject({ accepted: 1, waiting: 0 });
  });

  it('is refused with the reason when it may not be stored after all', async () => {
    await append(1, [{ ...fact, subject: FORBIDDEN }]);
    expect(await append(2, [leaf, middle, root])).toMatchObject({ stored: true, accepted: 3, waiting: 0 });
    expect(await refused()).toEqual([[1, 'outside-scope']]);
  });

  it('waits once when its group is sent again, and conflicts when it then says something else', async () => {
    await append(1, [fact]);
    expect(await append(1, [fact])).toMatchObject({ stored: true, accepted: 0, waiting: 1 });
    const another = { ...fact, time: '2024-01-01T00:00:00Z' };
    expect(await append(1, [another])).toMatchObject({
      stored: false,
      rejections: [{ index: 0, code: 'id-conflict' }],
    });
  });

  it('does not make its atomic group fail; another rejection does, and then it does not wait either', async () => {
    const forbidden = cloudEvent('service.digitized', { orgunit: 'KNOWN', subject: FORBIDDEN });
    expect(await append(1, [fact, forbidden])).toMatchObject({ stored: false, waiting: 0 });
    expect(await append(1, [fact, forbidden], 'lenient')).toMatchObject({ accepted: 0, waiting: 1 });
  });

  it('is stored with thousands of others that one org unit releases', async () => {
    const facts = Array.from({ length: 4_500 }, (_, n) =>
      cloudEvent('dossier.submitted', { id: `f${n}`, orgunit: 'ROOT' }),
    );
    expect(await append(1, facts)).toMatchObject({ accepted: 0, waiting: 4_500 });
    await append(4_501, [root]);
    expect(await findRun(test.database, run, KEY)).toMatchObject({ accepted: 4_501, waiting: 0 });
    expect(await storedIds()).toEqual(['root', ...facts.map(({ id }) => id)]);
  });

  it('is rejected when 100,000 lines of the run wait already', async () => {
    await test.database.query('update event_log.runs set waiting = 99999 where id = $1', [run]);
    const { rejections } = await append(1, [fact, { ...fact, id: 'fact-2' }], 'lenient');
    expect(rejections).toEqual([
      expect.objectContaining({
        index: 1,
        code: 'unknown-unit',
        detail: expect.objectContaining({ en: expect.stringContaining('cannot wait') }),
      }),
    ]);
  });

  it('is not seen by another run', async () => {
    await append(1, [fact]);
    run = (await openRun(test.database, KEY, { flush: true })).id;
    expect(await append(1, [leaf, middle, root])).toMatchObject({ accepted: 3, waiting: 0 });
    expect(await storedIds()).not.toContain('fact');
  });
});

describe('the lines of a run', () => {
  it('are all stored in any order and any cuts into groups', async () => {
    const events = [root, middle, leaf, fact, correction];
    let n = 0;
    const cut = fc.record({
      line: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
      cuts: fc.nat(31),
    });
    await fc.assert(
      fc.asyncProperty(cut, async ({ line, cuts }) => {
        n += 1;
        const own = (code: string): string => code + String(n);
        const source = `/cut/${n}`;
        const renamed = events.map((event) => ({
          ...event,
          source,
          ...(event.orgunit && { orgunit: own(event.orgunit) }),
          ...(event.subject?.startsWith('org-unit/') && { subject: own(event.subject) }),
          ...(typeof event.data?.['parent'] === 'string' && {
            data: { ...event.data, parent: own(event.data['parent']) },
          }),
        }));
        const all = [...renamed, retraction({ source, id: 'correction' }, { source })];
        const shuffled = line.map((index) => all[index]!);
        run = (await openRun(test.database, source, { flush: false })).id;
        let from = 0;
        for (let end = 1; end <= 6; end += 1) {
          if (end < 6 && ((cuts >> (end - 1)) & 1) === 0) continue;
          await append(from + 1, shuffled.slice(from, end));
          from = end;
        }
        await closeRun(test.database, run);
        expect(await findRun(test.database, run, source)).toMatchObject({ accepted: 6, rejected: 0 });
      }),
      { numRuns: 40 },
    );
  });
});

describe('a run', () => {
  it('belongs to its key', async () => {
    await expect(renewRun(test.database, run, 'another')).rejects.toMatchObject({ code: 'run-not-found' });
    await expect(findRun(test.database, run, 'another')).rejects.toMatchObject({ code: 'run-not-found' });
  });

  it('takes no event after it is closed or its lease has ended', async () => {
    await closeRun(test.database, run);
    await expect(append(1, [root])).rejects.toMatchObject({ code: 'run-closed' });
    await expect(renewRun(test.database, run, KEY)).rejects.toMatchObject({ code: 'run-closed' });
    run = (await openRun(test.database, KEY, { flush: false })).id;
    await test.database.query('update event_log.runs set lease_until = now() where id = $1', [run]);
    await expect(renewRun(test.database, run, KEY)).rejects.toMatchObject({ code: 'run-closed' });
  });

  it('does not make requests of others fail that are appended with one of a closed run', async () => {
    await closeRun(test.database, run);
    const alone = log.append({ events: [valid(root)], mode: 'atomic', policy });
    const [other, ofRun] = await Promise.allSettled([alone, append(1, [middle])]);
    expect(other).toMatchObject({ status: 'fulfilled', value: { accepted: 1 } });
    expect(ofRun).toMatchObject({ status: 'rejected', reason: { code: 'run-closed' } });
  });

  it('gets a new lease with each request, but never beyond sixty minutes', async () => {
    await test.database.query(
      `update event_log.runs set opened_at = opened_at - interval '59.5 minutes', lease_until = lease_until - interval '50 seconds'`,
    );
    const { openedAt, leaseUntil } = await renewRun(test.database, run, KEY);
    expect(leaseUntil - openedAt).toBe(3_600_000);
  });

  it('is closed by the sweep once its lease has ended, and its refusals are forgotten after a day', async () => {
    await append(3, [fact]);
    await endRuns(test.database);
    expect(await openRuns(test.database, 0)).toHaveLength(1);
    await test.database.query(`update event_log.runs set lease_until = now() - interval '1 second'`);
    await endRuns(test.database);
    expect(await findRun(test.database, run, KEY)).toMatchObject({
      closedAt: expect.any(Number),
      rejected: 1,
    });
    expect(await refused()).toEqual([[3, 'unknown-unit']]);
    await test.database.query(`update event_log.runs set closed_at = now() - interval '25 hours'`);
    await endRuns(test.database);
    expect(await refused()).toEqual([]);
  });

  it('is refused when a key has a hundred open ones', async () => {
    for (let n = 1; n < 100; n += 1) await openRun(test.database, KEY, { flush: false });
    await expect(openRun(test.database, KEY, { flush: true })).rejects.toMatchObject({
      code: 'too-many-runs',
    });
    expect(await openRun(test.database, 'another', { flush: true })).toMatchObject({ closedAt: null });
  });
});
