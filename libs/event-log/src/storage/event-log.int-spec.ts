import { bilingual, ManualClock, type DomainError } from '#kernel';
import {
  cloudEvent,
  established,
  permitAll,
  valid,
  type CloudEvent,
} from '../../../../test/support/cloud-event-factory.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import {
  EventLog,
  EventLogReader,
  eventLogMigrations,
  type AppendOutcome,
  type AppendPolicy,
  type LoggedEvent,
} from '../index.js';

const NO_WORDS = bilingual('', '');
const NOW = Date.parse('2025-08-01T00:00:00Z');
const reader = new EventLogReader();
let test: TestDatabase;
let clock: ManualClock;
let log: EventLog;

beforeEach(async () => {
  test = await createTestDatabase(eventLogMigrations);
  clock = new ManualClock(NOW);
  log = new EventLog(test.database, clock);
});
afterEach(() => test.drop());

function append(
  events: CloudEvent[],
  mode: 'atomic' | 'lenient' = 'atomic',
  policy: AppendPolicy = permitAll,
): Promise<AppendOutcome> {
  return log.append({ events: events.map(valid), mode, policy });
}

function stored(): Promise<LoggedEvent[]> {
  return reader.after(test.database, 0, 10_000);
}

describe('appending', () => {
  it('numbers events from 1, adds the time of recording and returns them unchanged', async () => {
    const event = cloudEvent('dossier.submitted', { backfill: true });
    expect(await append([event, cloudEvent('service.digitized')])).toEqual({
      stored: true,
      accepted: 2,
      duplicates: 0,
      position: 2,
      rejections: [],
      waiting: 0,
      more: false,
    });
    const [first, second] = await stored();
    expect(first).toEqual({
      position: 1,
      source: event.source,
      id: event.id,
      type: event.type,
      subject: event.subject,
      orgUnit: event.orgunit,
      time: Date.parse(event.time),
      recordedAt: NOW,
      backfill: true,
      amends: null,
      chain: null,
      run: null,
      data: event.data,
    });
    expect(second).toMatchObject({ position: 2, backfill: false });
  });

  it('never decreases recordedAt, even when the clock goes back', async () => {
    await append([cloudEvent('dossier.submitted')]);
    clock.set(NOW - 3_600_000);
    await append([cloudEvent('dossier.submitted')]);
    expect((await stored()).map(({ recordedAt }) => recordedAt)).toEqual([NOW, NOW]);
  });

  it('rejects an event whose time is more than five minutes ahead', async () => {
    const [near, far] = [300_000, 300_001].map((ms) => new Date(NOW + ms).toISOString());
    const outcome = await append([
      cloudEvent('dossier.submitted', { time: near }),
      cloudEvent('dossier.submitted', { time: far }),
    ]);
    expect(outcome).toMatchObject({ stored: false, position: null });
    expect(outcome.rejections).toEqual([
      expect.objectContaining({ index: 1, pointer: '/time', code: 'in-the-future' }),
    ]);
    expect(await stored()).toEqual([]);
  });
});

describe('repeated events (I1)', () => {
  it('are acknowledged and stored once', async () => {
    const event = cloudEvent('dossier.submitted');
    await append([event]);
    expect(await append([event])).toMatchObject({ accepted: 0, duplicates: 1, position: 1 });
    expect(await append([event, cloudEvent('dossier.submitted'), event])).toMatchObject({
      accepted: 1,
      duplicates: 2,
      position: 2,
    });
    expect(await stored()).toHaveLength(2);
  });

  it('are acknowledged when one request contains the same event twice', async () => {
    const event = cloudEvent('dossier.submitted');
    expect(await append([event, event])).toMatchObject({ accepted: 1, duplicates: 1, position: 1 });
  });

  it('are recognised before dates and org units are checked', async () => {
    const event = cloudEvent('dossier.submitted', { time: new Date(NOW).toISOString() });
    await append([event]);
    clock.set(NOW - 86_400_000);
    const closed: AppendPolicy = {
      open: () => Promise.resolve({ check: () => ({ pointer: '', code: 'closed', detail: NO_WORDS }) }),
    };
    expect(await append([event], 'atomic', closed)).toMatchObject({ stored: true, duplicates: 1 });
  });

  it('are rejected when their content differs, with the position of the stored event', async () => {
    const event = cloudEvent('dossier.submitted');
    await append([cloudEvent('service.digitized'), event]);
    const other = { ...event, subject: 'service/2' };
    expect(await append([other])).toMatchObject({
      stored: false,
      rejections: [
        {
          index: 0,
          pointer: '/id',
          code: 'id-conflict',
          position: 2,
          detail: { vi: expect.stringContaining('vị trí 2'), en: expect.stringContaining('position 2') },
        },
      ],
    });
    expect(await append([cloudEvent('dossier.submitted'), other], 'lenient')).toMatchObject({
      stored: true,
      accepted: 1,
      position: 3,
    });
  });

  it('are rejected when two events of one request have the same id but different content', async () => {
    const event = cloudEvent('dossier.submitted');
    const outcome = await append([event, { ...event, subject: 'service/2' }]);
    expect(outcome.rejections).toEqual([
      expect.objectContaining({ index: 1, code: 'id-conflict', position: null }),
    ]);
    expect(await stored()).toEqual([]);
  });

  it('may share an id if their sources differ', async () => {
    const event = cloudEvent('dossier.submitted');
    expect(await append([event, { ...event, source: '/another' }])).toMatchObject({ accepted: 2 });
  });
});

describe('requests in one group', () => {
  it('fail without affecting the others', async () => {
    const event = cloudEvent('dossier.submitted');
    await append([event]);
    const outcomes = await Promise.all([
      append([cloudEvent('dossier.submitted')]),
      append([{ ...event, subject: 'service/2' }, cloudEvent('dossier.submitted')]),
      append([cloudEvent('dossier.submitted')]),
    ]);
    expect(outcomes.map(({ accepted }) => accepted)).toEqual([1, 0, 1]);
    expect((await stored()).map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  it('store an event once when several contain it, and reject another event with its id', async () => {
    const event = cloudEvent('dossier.submitted');
    const outcomes = await Promise.all([
      append([event]),
      append([event]),
      append([{ ...event, subject: 'service/2' }]),
    ]);
    expect(outcomes.map(({ accepted, duplicates, position }) => [accepted, duplicates, position])).toEqual([
      [1, 0, 1],
      [0, 1, 1],
      [0, 0, null],
    ]);
  });

  it('ignore the events of a rejected request', async () => {
    const event = cloudEvent('dossier.submitted');
    const [rejected, kept] = await Promise.all([
      append([event, { ...event, subject: 'service/2' }]),
      append([event]),
    ]);
    expect(rejected).toMatchObject({ stored: false });
    expect(kept).toMatchObject({ stored: true, accepted: 1, position: 1 });
  });

  it('wait for the next group after a request that changes the tree', async () => {
    const heads: number[] = [];
    const policy: AppendPolicy = {
      open: (_, head) => {
        heads.push(head.treePosition);
        return Promise.resolve({ check: () => null });
      },
    };
    await Promise.all([
      append([cloudEvent('dossier.submitted')], 'atomic', policy),
      append([established('A')], 'atomic', policy),
      append([established('B')], 'atomic', policy),
      append([established('C')], 'atomic', policy),
    ]);
    expect(heads).toEqual([0, 0, 2, 3]);
    expect(await reader.head(test.database)).toEqual({ position: 4, recordedAt: NOW, treePosition: 4 });
  });

  it('are stored even if the database cannot store one of them', async () => {
    const poison = { ...valid(cloudEvent('dossier.submitted')), subject: 'with\u0000nul' };
    const outcomes = await Promise.allSettled([
      append([cloudEvent('dossier.submitted')]),
      log.append({ events: [poison], mode: 'atomic', policy: permitAll }),
      append([cloudEvent('dossier.submitted')]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((outcomes[1] as PromiseRejectedResult).reason).toMatchObject({ code: 'not-storable' });
    expect(await stored()).toHaveLength(2);
  });

  it('are stored even if the policy of one of them throws', async () => {
    const broken: AppendPolicy = { open: () => Promise.reject(new TypeError('broken policy')) };
    const outcomes = await Promise.allSettled([
      append([cloudEvent('dossier.submitted')]),
      append([cloudEvent('dossier.submitted')], 'atomic', broken),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });
});

describe('an unavailable log', () => {
  it('answers unavailable and accepts the same event afterwards (I1)', async () => {
    const event = cloudEvent('dossier.submitted');
    await test.database.query('alter table event_log.head rename to hidden');
    const failed = await append([event]).catch((error: DomainError) => error.code);
    await test.database.query('alter table event_log.hidden rename to head');
    expect(failed).toBe('unavailable');
    expect(await append([event])).toMatchObject({ accepted: 1 });
  });
});
