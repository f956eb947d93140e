import fc from 'fast-check';
import { withTransaction } from '#database';
import { Checkpoints, EventLogReader, eventLogMigrations } from '#event-log';
import { ManualClock } from '#kernel';
import { OrgDirectory } from '#org-units';
import {
  Journal,
  MaturityQuery,
  ProjectedPosition,
  ReadingStore,
  scorecardsMigrations,
  type AnnouncementData,
  type JournalEntry,
  type NewJournalEntry,
} from '#scorecards';
import { announcement, stageRef } from '../../../test/support/journal-builders.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { AlertEngine } from './alert-engine.js';
import { AlertQuery } from './alert-query.js';
import { AlertRules } from './alert-rules.js';
import { Arrivals } from './arrivals.js';
import { decidePage, trackKeyText, type AlertChange, type AlertRule } from './domain/index.js';
import { KnownFrameworks } from './known-frameworks.js';
import { alertingMigrations } from './storage/migrations/index.js';

const HOUR = 3_600_000;
const rule = (id: AlertRule['on'][number], coolDownMs = 0): AlertRule => ({
  id,
  on: [id],
  name: { vi: id, en: id },
  units: null,
  frameworks: null,
  severity: 'info',
  coolDownMs,
});
const rules = [rule('stage-advanced'), rule('stage-regressed'), rule('threshold-approaching', 5 * HOUR)];
const everything = { orgUnits: null, limit: 500 };

let test: TestDatabase;
let clock: ManualClock;
let journal: Journal;
let engine: AlertEngine;
let query: AlertQuery;

beforeAll(async () => {
  test = await createTestDatabase([...eventLogMigrations, ...scorecardsMigrations, ...alertingMigrations]);
});
afterAll(() => test.drop());

beforeEach(async () => {
  await reset();
});

async function reset(): Promise<void> {
  await test.database.query(`
    truncate alerting.alerts, scorecards.journal;
    update alerting.checkpoint set position = 0;
    update scorecards.journal_head set position = 0, at = '1970-01-01T00:00:00Z'`);
  clock = new ManualClock(Date.UTC(2025, 8, 2));
  journal = new Journal(clock);
  const directory = new OrgDirectory(test.database, new EventLogReader());
  engine = new AlertEngine(journal, directory, new AlertRules(rules), arrivals());
  query = new AlertQuery(test.database, clock, directory, journal);
}

function arrivals(): Arrivals {
  const position = new ProjectedPosition(test.database, new Checkpoints());
  return new Arrivals(
    new MaturityQuery(test.database, new ReadingStore(), position),
    new KnownFrameworks([]),
  );
}

async function write(...entries: NewJournalEntry[]): Promise<void> {
  await withTransaction(test.database, (tx) => journal.append(tx, entries));
}

const silence = (): Promise<void> => Promise.resolve();

/** Runs the engine until it has caught up; what it changed. */
async function settleAll(): Promise<AlertChange[]> {
  const changes: AlertChange[] = [];
  for (;;) {
    const page = await withTransaction(test.database, (tx) => engine.advance(tx, silence));
    changes.push(...page.changes);
    if (page.caughtUp) return changes;
  }
}

async function wholeJournal(): Promise<JournalEntry[]> {
  return journal.after(test.database, 0, 10_000);
}

const advanced = announcement();
const fell = announcement({ kind: 'stage-regressed', data: { from: stageRef(2), to: stageRef(1) } });

describe('AlertEngine', () => {
  it('raises and clears alerts, and writes both down in the journal', async () => {
    await write(advanced);
    await settleAll();
    await write(fell);
    await settleAll();
    const { items } = await query.list(everything);
    expect(items).toMatchObject([
      { id: '3-stage', kind: 'stage-regressed', state: 'raised', orgUnit: 'P1', clearedBecause: null },
      { id: '1-stage', kind: 'stage-advanced', state: 'cleared', clearedBecause: 'superseded' },
    ]);
    expect((await wholeJournal()).map(({ position, kind }) => `${position} ${kind}`)).toEqual([
      '1 stage-advanced',
      '2 alert-raised',
      '3 stage-regressed',
      '4 alert-cleared',
      '5 alert-raised',
    ]);
    expect((await wholeJournal())[3]).toMatchObject({
      orgUnit: 'P1',
      day: advanced.day,
      silent: false,
      data: {
        alertId: '1-stage',
        about: 'stage-advanced',
        because: 'superseded',
        announcement: { to: stageRef(2) },
      },
    });
  });

  it('stores what was raised and cleared within one page', async () => {
    await write(advanced, fell, advanced);
    await settleAll();
    const { items } = await query.list(everything);
    expect(items.map(({ id, state }) => `${id} ${state}`)).toEqual([
      '3-stage raised',
      '2-stage cleared',
      '1-stage cleared',
    ]);
  });

  it('does each entry once, whatever happens on the way (I5)', async () => {
    await write(advanced);
    const lost = withTransaction(test.database, async (tx) => {
      await engine.advance(tx, silence);
      throw new Error('killed before the commit');
    });
    await expect(lost).rejects.toThrow('killed');
    expect((await query.list(everything)).items).toEqual([]);
    expect(await settleAll()).toHaveLength(1);
    expect(await settleAll()).toEqual([]);
    expect((await wholeJournal()).filter(({ kind }) => kind === 'alert-raised')).toHaveLength(1);
  });

  it('lets one of two engines work at a time', async () => {
    await write(advanced);
    await withTransaction(test.database, async (first) => {
      const page = await engine.advance(first, silence);
      expect(page.changes).toHaveLength(1);
      const meanwhile = await withTransaction(test.database, (second) => engine.advance(second, silence));
      expect(meanwhile).toEqual({ changes: [], caughtUp: true });
    });
    expect(await settleAll()).toEqual([]);
  });

  it('takes over from a process that froze in mid-transaction, whose commit then fails', async () => {
    await write(advanced);
    const frozen = withTransaction(test.database, async (tx) => {
      await engine.advance(tx, silence);
      await tx.query(`set local idle_in_transaction_session_timeout = 100`);
      await untilTakenOver();
      await tx.query('select 1');
    });
    await expect(frozen).rejects.toThrow();
    expect((await wholeJournal()).filter(({ kind }) => kind === 'alert-raised')).toHaveLength(1);
  });

  async function untilTakenOver(): Promise<void> {
    for (let changes: AlertChange[] = []; changes.length === 0;) changes = await settleAll();
  }

  it('remembers over pages what was really told: a cool-down counts from that', async () => {
    for (const progress of [0.9, 0.5, 0.9, 0.5, 0.9]) {
      await write(announcement({ kind: 'kpi-moved', data: { progress } }));
      await settleAll();
      clock.advance(HOUR);
    }
    const start = Date.UTC(2025, 8, 2);
    const { items } = await query.list(everything);
    expect(items.map(({ tellFrom }) => (tellFrom - start) / HOUR)).toEqual([5, 5, 0]);
  });

  it('tells how far behind it is', async () => {
    await write(advanced, fell);
    expect(await engine.lag(test.database)).toBe(2);
    await settleAll();
    await settleAll();
    expect(await engine.lag(test.database)).toBe(0);
  });
});

describe('AlertQuery', () => {
  it('pages through the newest first, by body, state and time', async () => {
    for (const orgUnit of ['P1', 'P2', 'P3']) {
      await write({ ...advanced, orgUnit });
      await settleAll();
      clock.advance(HOUR);
    }
    const first = await query.list({ orgUnits: null, limit: 2 });
    expect(first.items.map(({ orgUnit }) => orgUnit)).toEqual(['P3', 'P2']);
    const second = await query.list({ orgUnits: null, limit: 2, cursor: first.next ?? '' });
    expect(second).toMatchObject({ items: [{ orgUnit: 'P1' }], next: null });
    expect((await query.list({ ...everything, orgUnits: ['P2'] })).items).toMatchObject([{ orgUnit: 'P2' }]);
    expect((await query.list({ ...everything, state: 'cleared' })).items).toEqual([]);
    expect((await query.list({ ...everything, since: Date.UTC(2025, 8, 2, 2) })).items).toMatchObject([
      { orgUnit: 'P3' },
    ]);
    await expect(query.list({ ...everything, cursor: "1' or" })).rejects.toMatchObject({
      code: 'invalid-cursor',
    });
  });

  it('remembers who took an alert first, until it is cleared', async () => {
    await write(advanced);
    await settleAll();
    const taken = await query.acknowledge('1-stage', { name: 'Văn phòng', orgUnit: null });
    clock.advance(HOUR);
    expect(await query.acknowledge('1-stage', { name: 'Somebody else', orgUnit: null })).toEqual(taken);
    expect(taken).toMatchObject({
      state: 'acknowledged',
      acknowledgedBy: 'Văn phòng',
      acknowledgedAt: Date.UTC(2025, 8, 2),
    });
    const acknowledgements = (await wholeJournal()).filter(({ kind }) => kind === 'alert-acknowledged');
    expect(acknowledgements).toMatchObject([{ data: { alertId: '1-stage', by: 'Văn phòng' } }]);
    await write(fell);
    await settleAll();
    expect(await query.get('1-stage')).toMatchObject({ state: 'cleared', acknowledgedBy: 'Văn phòng' });
    expect(await query.acknowledge('1-stage', { name: 'Late', orgUnit: null })).toMatchObject({
      acknowledgedBy: 'Văn phòng',
    });
  });

  it('lets nobody take what does not hold, does not exist or is not theirs (I7)', async () => {
    await write(advanced);
    await settleAll();
    const elsewhere = { name: 'x', orgUnit: 'P9' };
    await expect(query.acknowledge('1-stage', elsewhere)).rejects.toMatchObject({ code: 'alert-not-found' });
    await expect(query.acknowledge('9-stage', { name: 'x', orgUnit: null })).rejects.toMatchObject({
      code: 'alert-not-found',
    });
    await write(fell);
    await settleAll();
    await expect(query.acknowledge('1-stage', { name: 'x', orgUnit: null })).rejects.toMatchObject({
      code: 'alert-cleared',
    });
  });

  it('counts one of many who acknowledge at once', async () => {
    await write(advanced);
    await settleAll();
    const all = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => query.acknowledge('1-stage', { name, orgUnit: null })),
    );
    expect(new Set(all.map(({ acknowledgedBy }) => acknowledgedBy)).size).toBe(1);
    expect((await wholeJournal()).filter(({ kind }) => kind === 'alert-acknowledged')).toHaveLength(1);
  });
});

/** A body's way up and down the ladder, as the assessor would announce it. */
const step = fc.record({
  orgUnit: fc.constantFrom('P1', 'P2'),
  level: fc.integer({ min: 0, max: 3 }),
  progress: fc.option(fc.constantFrom(0, 0.5, 0.79, 0.8, 0.95), { nil: null }),
  silent: fc.boolean(),
  calm: fc.constantFrom('kpi-moved', 'threshold-approaching', 'baseline', 'restated'),
  hours: fc.integer({ min: 0, max: 8 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function entriesOf(steps: readonly Step[]): NewJournalEntry[] {
  const levels = new Map<string, number>();
  return steps.map(({ orgUnit, level, progress, silent, calm }) => {
    const before = levels.get(orgUnit);
    levels.set(orgUnit, level);
    const kind =
      before === undefined
        ? 'baseline'
        : level > before
          ? 'stage-advanced'
          : level < before
            ? 'stage-regressed'
            : calm;
    const data: Partial<AnnouncementData> = {
      from: refOrNone(before ?? 0),
      to: refOrNone(level),
      progress: level === 3 ? null : progress,
      next: level === 3 ? null : { ...stageRef(level + 1), unmet: [], bottleneck: null },
    };
    return announcement({ kind, orgUnit, silent, data });
  });
}

function refOrNone(level: number): AnnouncementData['to'] {
  return level === 0 ? null : stageRef(level);
}

describe('I5: after quiescence the standing alerts equal a fresh evaluation', () => {
  it('however the journal arrives, whatever is lost on the way', async () => {
    const plans = fc.array(fc.record({ step, then: fc.constantFrom('wait', 'run', 'crash', 'two') }), {
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        await reset();
        const entries = entriesOf(plan.map(({ step: one }) => one));
        for (const [index, { step: one, then }] of plan.entries()) {
          clock.advance(one.hours * HOUR);
          await write(entries[index]!);
          await go(then);
        }
        await settleAll();
        await settleAll();
        const written = await wholeJournal();
        const fresh = decidePage(written, new Map(), { rules, isWithin: () => true });
        expect(await transitionsIn(written)).toEqual(
          fresh.flatMap(({ transitions }) => transitions.map(({ change, alert }) => `${change} ${alert.id}`)),
        );
        expect(await standingNow()).toEqual(standingAfter(fresh));
        expect(await tellTimes()).toEqual(tellTimesAfter(fresh));
        assertTrue(written, await standingNow());
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  async function go(then: string): Promise<void> {
    if (then === 'run') await settleAll();
    if (then === 'two') await Promise.all([settleAll(), settleAll()]);
    if (then === 'crash') {
      const crash = withTransaction(test.database, async (tx) => {
        await engine.advance(tx, silence);
        throw new Error('crash');
      });
      await expect(crash).rejects.toThrow('crash');
    }
  }

  async function transitionsIn(written: JournalEntry[]): Promise<string[]> {
    return written.flatMap(({ kind, data }) =>
      'alertId' in data ? [`${kind === 'alert-raised' ? 'raised' : 'cleared'} ${data.alertId}`] : [],
    );
  }

  async function standingNow(): Promise<string[]> {
    const { items } = await query.list(everything);
    return items
      .filter(({ state }) => state !== 'cleared')
      .map(({ id }) => id)
      .sort();
  }

  function standingAfter(changes: readonly AlertChange[]): string[] {
    const standing = new Set<string>();
    for (const { change, alert } of changes.flatMap(({ transitions }) => transitions)) {
      if (change === 'raised') standing.add(alert.id);
      else standing.delete(alert.id);
    }
    return [...standing].sort();
  }

  async function tellTimes(): Promise<Record<string, number>> {
    return Object.fromEntries((await query.list(everything)).items.map(({ id, tellFrom }) => [id, tellFrom]));
  }

  function tellTimesAfter(changes: readonly AlertChange[]): Record<string, number> {
    const raised = changes.flatMap(({ transitions }) =>
      transitions.filter(({ change }) => change === 'raised'),
    );
    return Object.fromEntries(raised.map(({ alert }) => [alert.id, alert.tellFrom]));
  }

  /** Independent of the fold: what the last word on each track says must be what stands. */
  function assertTrue(written: JournalEntry[], standing: readonly string[]): void {
    const announced = written.filter(
      (entry): entry is JournalEntry & { data: AnnouncementData } => !('alertId' in entry.data),
    );
    for (const last of new Map(announced.map((entry) => [trackKeyText(entry), entry])).values()) {
      const own = standing.filter((id) =>
        announced.some(({ position, orgUnit }) => orgUnit === last.orgUnit && id.startsWith(`${position}-`)),
      );
      const stage = own.find((id) => id.endsWith('stage'));
      const raisedBy = announced.find(({ position }) => stage?.startsWith(`${position}-`));
      if (raisedBy) expect(raisedBy.data.to).toEqual(last.data.to);
      const { progress, next } = last.data;
      if (progress !== null || next === null) {
        expect(own.some((id) => id.endsWith('approaching'))).toBe(next !== null && (progress ?? 0) >= 0.8);
      }
    }
  }
});
