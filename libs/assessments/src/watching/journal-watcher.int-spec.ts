import fc from 'fast-check';
import { WEEKDAYS, WorkingCalendar } from '#calendar/domain';
import { Checkpoints } from '#event-log';
import { ManualClock } from '#kernel';
import { cloudEvent, retraction, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { weekdays } from '../../../../test/support/logged-event-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { serviceRegistered } from '../../../../test/support/service-event-factory.js';
import { SettlingOptions } from '../assessing/settling-options.js';
import type { AnnouncementData, JournalEntry } from '../domain/journal-entry.js';
import { Journal } from '../storage/journal.js';
import { JournalWatcher, WatchedEvents } from './journal-watcher.js';

const START = Date.parse('2026-03-30T09:00:00+07:00');
const SECOND = 1000;
const watches = [{ type: 'vn.thang.system.incident-reported.v1', filter: { personalData: true } }];

let log: ProjectedLog;
let clock: ManualClock;
let journal: Journal;
let watcher: JournalWatcher;

beforeAll(async () => {
  log = await ProjectedLog.create();
});
afterAll(() => log.drop());
beforeEach(async () => {
  await log.emptyLog();
  await log.database.query(`
    truncate assessments.watched_subjects, assessments.journal, event_log.runs cascade;
    update assessments.journal_head set position = 0, at = '1970-01-01T00:00:00Z';
    delete from event_log.checkpoints`);
  clock = new ManualClock(START);
  journal = new Journal(clock);
  watcher = newWatcher();
});

function newWatcher(calendar = weekdays): JournalWatcher {
  return new JournalWatcher(
    log.database,
    clock,
    log.zone,
    calendar,
    log.reader,
    new Checkpoints(),
    journal,
    new SettlingOptions(20 * SECOND, clock),
    new WatchedEvents(watches),
  );
}

interface Fact {
  unit?: string;
  subject?: string;
  on?: string;
  backfill?: boolean;
}

function fact(
  name: string,
  data: Record<string, unknown>,
  { unit = 'A', subject = 'milestone/portal', on = '2026-03-01', backfill }: Fact = {},
): CloudEvent {
  const overrides = { orgunit: unit, subject, time: `${on}T08:00:00+07:00`, data };
  return cloudEvent(name, backfill === undefined ? overrides : { ...overrides, backfill });
}
const planned = (due: string, place: Fact = {}): CloudEvent =>
  fact('milestone.planned', { title: 'Portal 2', due }, place);
const rescheduled = (due: string, place: Fact = {}): CloudEvent =>
  fact('milestone.rescheduled', { due, reason: 'Tender repeated' }, place);
const reached = (place: Fact = {}): CloudEvent => fact('milestone.reached', {}, place);
const cancelled = (place: Fact = {}): CloudEvent => fact('milestone.cancelled', { reason: 'Merged' }, place);
const incident = (personalData: boolean, place: Fact = {}): CloudEvent =>
  fact('system.incident-reported', { severity: 'high', personalData }, { subject: 'system/x', ...place });

async function lines(): Promise<string[]> {
  return (await journal.after(log.database, 0, 1000)).map(line);
}

/** Returns lines such as `A milestone-late milestone/portal`. */
function line({ orgUnit, kind, silent, data }: JournalEntry): string {
  const { item, withdraws, recorded } = data as AnnouncementData;
  const what = withdraws ? `${kind} ${withdraws.kind}` : kind;
  return [orgUnit, what, recorded ? recorded.subject : item?.id, ...(silent ? ['silent'] : [])].join(' ');
}

/** Moves the clock and lets the watcher work. Returns the new lines. */
async function after(seconds: number): Promise<string[]> {
  const before = (await lines()).length;
  clock.advance(seconds * SECOND);
  await watcher.catchUp();
  return (await lines()).slice(before);
}

describe('JournalWatcher', () => {
  it('tells of a milestone when it has held for the settling time', async () => {
    await log.append([planned('2026-06-30')]);
    expect(await after(0)).toEqual([]);
    expect(await after(19)).toEqual([]);
    expect(await after(1)).toEqual(['A milestone-planned milestone/portal']);
    expect(await after(60)).toEqual([]);
  });

  it('tells nothing of a milestone that is retracted before it has held', async () => {
    const plan = planned('2026-06-30');
    await log.append([plan]);
    expect(await after(10)).toEqual([]);
    await log.append([retraction(plan)]);
    expect(await after(60)).toEqual([]);
    expect(await after(20)).toEqual([]);
    expect((await log.database.query('select from assessments.watched_subjects')).rowCount).toBe(0);
  });

  it('waits again when another fact changes it, and not when one does not', async () => {
    await log.append([planned('2026-06-30')]);
    await after(0);
    await log.append([rescheduled('2026-07-31', { on: '2026-03-02' })]);
    expect(await after(15)).toEqual([]);
    await log.append([serviceRegistered(1), rescheduled('2026-07-31', { on: '2026-03-03' })]);
    expect(await after(15)).toEqual([]);
    expect(await after(5)).toEqual(['A milestone-planned milestone/portal']);
  });

  it('tells at the end of a day that a milestone is due or overdue, after it has settled', async () => {
    await log.append([planned('2026-03-31')]);
    await after(0);
    expect(await after(20)).toEqual(['A milestone-planned milestone/portal']);
    clock.set(Date.parse('2026-03-31T00:00:00+07:00'));
    expect(await after(0)).toEqual([]);
    expect(await after(20)).toEqual(['A milestone-due milestone/portal']);
    clock.set(Date.parse('2026-04-01T00:00:00+07:00'));
    expect(await after(0)).toEqual([]);
    expect(await after(20)).toEqual(['A milestone-late milestone/portal']);
    await log.append([reached({ on: '2026-03-30' })]);
    await after(0);
    expect(await after(20)).toEqual([
      'A withdrawn milestone-due milestone/portal',
      'A withdrawn milestone-late milestone/portal',
      'A milestone-reached milestone/portal',
    ]);
  });

  it('withdraws a lateness that a changed calendar takes back, and tells it again on the next working day', async () => {
    await log.append([planned('2026-04-03')]);
    await after(0);
    await after(20);
    clock.set(Date.parse('2026-04-06T00:00:00+07:00'));
    await after(0);
    expect(await after(20)).toEqual(['A milestone-late milestone/portal']);
    const monday = { day: log.zone.dayOf(clock.now()), hours: [], name: { vi: 'Nghỉ bù', en: 'In lieu' } };
    const exceptions = [{ ...monday, source: null, expected: false }];
    watcher = newWatcher(new WorkingCalendar({ ...WEEKDAYS, exceptions }, log.zone));
    await after(0);
    expect(await after(20)).toEqual(['A withdrawn milestone-late milestone/portal']);
    clock.set(Date.parse('2026-04-07T00:00:00+07:00'));
    await after(0);
    expect(await after(20)).toEqual(['A milestone-late milestone/portal']);
  });

  it('waits for the run that a fact came in, until it is closed', async () => {
    await log.append([planned('2026-06-30')]);
    await log.database.query(`
      insert into event_log.runs (owner) values ('import');
      update event_log.events set run = (select id from event_log.runs)`);
    await after(0);
    expect(await after(300)).toEqual([]);
    await log.database.query('update event_log.runs set closed_at = now()');
    expect(await after(1)).toEqual(['A milestone-planned milestone/portal']);
  });

  it('names the system of an incident as the log names it', async () => {
    const registered = fact(
      'system.registered',
      { name: 'Cổng Huế', kind: 'portal' },
      { subject: 'system/x' },
    );
    await log.append([registered, incident(true)]);
    await after(0);
    await after(20);
    const [entry] = await journal.after(log.database, 0, 10);
    expect((entry?.data as AnnouncementData).item?.name).toBe('Cổng Huế');
  });

  it('tells of an event that a rule asks for, and withdraws it when it is retracted', async () => {
    const report = incident(true);
    await log.append([report, incident(false)]);
    await after(0);
    expect(await after(20)).toEqual(['A recorded system/x']);
    await log.append([retraction(report)]);
    await after(0);
    expect(await after(20)).toEqual(['A withdrawn recorded system/x']);
  });

  it('is silent about history', async () => {
    await log.append([planned('2026-03-01', { backfill: true }), incident(true, { backfill: true })]);
    await after(0);
    expect(await after(20)).toEqual([
      'A milestone-planned milestone/portal silent',
      'A milestone-late milestone/portal silent',
      'A recorded system/x silent',
    ]);
  });

  it('tells of each change once while several processes watch (I5)', async () => {
    await log.append(
      Array.from({ length: 20 }, (_, n) => planned('2026-06-30', { subject: `milestone/${n}` })),
    );
    const watchers = [watcher, newWatcher(), newWatcher()];
    await Promise.all(watchers.map((each) => each.catchUp()));
    clock.advance(20 * SECOND);
    await Promise.all(watchers.map((each) => each.catchUp()));
    expect(await lines()).toHaveLength(20);
  });

  it('tells the same for any order and cuts of facts that settle together (I5)', async () => {
    const steps = [
      planned('2026-03-20'),
      rescheduled('2026-03-28', { on: '2026-03-05' }),
      reached({ on: '2026-03-10' }),
      cancelled({ on: '2026-03-12', subject: 'milestone/b' }),
      planned('2026-04-10', { subject: 'milestone/b', on: '2026-03-02' }),
      planned('2026-03-29', { subject: 'milestone/c', unit: 'B' }),
      incident(true),
      incident(true, { unit: 'B', backfill: true }),
    ];
    const takenBack = retraction(steps[2]!);
    const cuts = fc.record({
      order: fc.shuffledSubarray(steps, { minLength: steps.length, maxLength: steps.length }),
      sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: steps.length, maxLength: steps.length }),
      retracts: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(cuts, async ({ order, sizes, retracts }) => {
        const facts = retracts ? [...order, takenBack] : order;
        const cut = await linesOf(facts, sizes);
        expect(cut).toEqual(await linesOf(retracts ? [...steps, takenBack] : steps, [facts.length]));
      }),
      { numRuns: 15 },
    );
  });
});

/** Records the facts in pieces of these sizes within one settling, in a log of their own. */
async function linesOf(facts: readonly CloudEvent[], sizes: readonly number[]): Promise<string[]> {
  await log.emptyLog();
  await log.database.query(`
    truncate assessments.watched_subjects, assessments.journal;
    update assessments.journal_head set position = 0;
    delete from event_log.checkpoints`);
  clock.set(START);
  const rest = [...facts];
  for (const size of sizes) {
    if (rest.length === 0) break;
    await log.append(rest.splice(0, size));
    await watcher.catchUp();
    clock.advance(SECOND);
  }
  if (rest.length > 0) await log.append(rest);
  await watcher.catchUp();
  clock.advance(60 * SECOND);
  await watcher.catchUp();
  return (await lines()).sort();
}
