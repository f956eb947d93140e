import fc from 'fast-check';
import type { AnnouncementData, JournalEntry, NewJournalEntry } from '#assessments';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { AlertingFixture, alertingFixtureMigrations } from '../../../test/support/alerting-fixture.js';
import { alertRule } from '../../../test/support/alert-rule-factory.js';
import { announcement, stageRef } from '../../../test/support/journal-entry-factory.js';
import {
  decideBatch,
  isActive,
  trackKeyText,
  type AlertChange,
  type AnnouncementEntry,
} from './domain/index.js';

const HOUR = 3_600_000;
const rules = [
  alertRule('stage-advanced'),
  alertRule('stage-regressed'),
  alertRule('threshold-approaching', { coolDownMs: 5 * HOUR }),
];
const everything = { orgUnits: null, limit: 500 };

let test: TestDatabase;
let alerting: AlertingFixture;
beforeAll(async () => {
  test = await createTestDatabase(alertingFixtureMigrations);
  alerting = new AlertingFixture(test.database, { rules });
});
afterAll(async () => {
  await alerting.close();
  await test.drop();
});

/** A change of an org unit on its ladder, as the assessor would announce it. */
const step = fc.record({
  orgUnit: fc.constantFrom('P1', 'P2'),
  level: fc.integer({ min: 0, max: 3 }),
  progress: fc.constantFrom(0, 0.5, 0.79, 0.8, 0.95),
  silent: fc.boolean(),
  calm: fc.constantFrom('kpi-moved', 'baseline', 'restated'),
  hours: fc.integer({ min: 0, max: 8 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function entriesOf(steps: readonly Step[]): NewJournalEntry[] {
  const before = new Map<string, { level: number; close: boolean }>();
  return steps.map(({ orgUnit, level, progress, silent, calm }) => {
    const last = before.get(orgUnit);
    const close = level < 3 && progress >= 0.8;
    before.set(orgUnit, { level, close });
    const data: Partial<AnnouncementData> = {
      from: refOrNone(last?.level ?? 0),
      to: refOrNone(level),
      progress: level === 3 ? null : progress,
      next: level === 3 ? null : { ...stageRef(level + 1), unmet: [], bottleneck: null },
    };
    const calmKind = close && !last?.close ? 'threshold-approaching' : calm;
    const kind = last === undefined ? 'baseline' : moveOf(level - last.level, calmKind);
    return announcement({ kind, orgUnit, silent, data });
  });
}

function moveOf(levels: number, calm: JournalEntry['kind']): AnnouncementEntry['kind'] {
  if (levels === 0) return calm as AnnouncementEntry['kind'];
  return levels > 0 ? 'stage-advanced' : 'stage-regressed';
}

function refOrNone(level: number): AnnouncementData['to'] {
  return level === 0 ? null : stageRef(level);
}

describe('active alerts after the journal is processed (I5)', () => {
  it('equal a fresh evaluation, however the journal is cut and whatever runs fail', async () => {
    const plans = fc.array(fc.record({ step, then: fc.constantFrom('wait', 'run', 'crash', 'two') }), {
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        await alerting.clear();
        const entries = entriesOf(plan.map(({ step: one }) => one));
        for (const [index, { step: one, then }] of plan.entries()) {
          alerting.clock.advance(one.hours * HOUR);
          await alerting.write(entries[index]!);
          await go(then);
        }
        await alerting.settle();
        await alerting.settle();
        const written = await alerting.entries();
        const { changes: fresh } = decideBatch(written, new Map(), { rules, isWithin: () => true });
        expect(await transitionsIn(written)).toEqual(
          fresh.flatMap(({ transitions }) => transitions.map(({ change, alert }) => `${change} ${alert.id}`)),
        );
        expect(await openNow()).toEqual(openAfter(fresh));
        expect(await notifyTimes()).toEqual(notifyTimesAfter(fresh));
        assertTrue(written, await openNow());
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  async function go(then: string): Promise<void> {
    if (then === 'run') await alerting.settle();
    if (then === 'two') await Promise.all([alerting.settle(), alerting.settle()]);
    if (then === 'crash') await alerting.crash();
  }

  async function transitionsIn(written: JournalEntry[]): Promise<string[]> {
    return written.flatMap(({ kind, data }) =>
      'alertId' in data ? [`${kind.replace('alert-', '')} ${data.alertId}`] : [],
    );
  }

  async function openNow(): Promise<string[]> {
    const { items } = await alerting.alerts.list(everything);
    return items
      .filter(({ state }) => isActive(state))
      .map(({ id }) => id)
      .sort();
  }

  /** Returns what a receiver has that adds the id of each firing alert and removes the ids that end. */
  function openAfter(changes: readonly AlertChange[]): string[] {
    const open = new Set<string>();
    for (const transition of changes.flatMap(({ transitions }) => transitions)) {
      if (transition.change === 'firing') {
        for (const id of transition.replaces) open.delete(id);
        open.add(transition.alert.id);
      } else open.delete(transition.alert.id);
    }
    return [...open].sort();
  }

  async function notifyTimes(): Promise<Record<string, number>> {
    return Object.fromEntries(
      (await alerting.alerts.list(everything)).items.map(({ id, notifyFrom }) => [id, notifyFrom]),
    );
  }

  function notifyTimesAfter(changes: readonly AlertChange[]): Record<string, number> {
    const fired = changes.flatMap(({ transitions }) =>
      transitions.filter(({ change }) => change === 'firing'),
    );
    return Object.fromEntries(fired.map(({ alert }) => [alert.id, alert.notifyFrom]));
  }

  /**
   * Checks without the code under test that the active alerts agree with the last announcement of each track.
   */
  function assertTrue(written: JournalEntry[], open: readonly string[]): void {
    const announced = written.filter((entry): entry is AnnouncementEntry => !('alertId' in entry.data));
    for (const last of new Map(announced.map((entry) => [trackKeyText(entry), entry])).values()) {
      const own = open.filter((id) =>
        announced.some(({ position, orgUnit }) => orgUnit === last.orgUnit && id.startsWith(`${position}-`)),
      );
      const stage = own.find((id) => id.endsWith('stage'));
      const firedBy = announced.find(({ position }) => stage?.startsWith(`${position}-`));
      if (firedBy) expect(firedBy.data.to).toEqual(last.data.to);
      const close = own.find((id) => id.endsWith('approaching'));
      const closeBy = announced.find(({ position }) => close?.startsWith(`${position}-`));
      if (closeBy) expect(last.data.approaching).toEqual(closeBy.data.approaching);
    }
  }
});
