import fc from 'fast-check';
import { alertRule } from '../../../../test/support/alert-rule-factory.js';
import { announcement, stageRef } from '../../../../test/support/journal-entry-factory.js';
import {
  isSameSubject,
  noAlerts,
  trackKeyText,
  type Alert,
  type AlertTransition,
  type TrackAlerts,
} from './alert.js';
import type { AnnouncementEntry } from './announcement-entry.js';
import { decideBatch } from './decide-batch.js';
import { decideDue } from './decide-due.js';
import { applyTransitions } from './decide-transitions.js';
import type { AlertPolicy } from './new-alert.js';

const DAY_MS = 86_400_000;
const allRules = [
  alertRule('stage-advanced', { coolDownMs: DAY_MS }),
  alertRule('stage-regressed', { forDays: 2 }),
  alertRule('threshold-approaching'),
  alertRule('gate-opened'),
  alertRule('gate-closed', { forDays: 1 }),
  alertRule('stage-advanced', {
    id: 'kpi',
    when: { kpi: { id: 'any', direction: 'toward', by: 10, days: 3 } },
  }),
  alertRule('stage-advanced', { id: 'milestone', when: { milestone: ['late', 'reached'] } }),
];

const kinds = [
  'baseline',
  'stage-advanced',
  'stage-regressed',
  'threshold-approaching',
  'gate-opened',
  'gate-closed',
  'kpi-moved',
  'milestone-late',
  'milestone-reached',
  'milestone-rescheduled',
  'withdrawn',
  'restated',
] as const;

/** Any entry, also such that no assessor would write in this order. */
const step = fc.record({
  kind: fc.constantFrom(...kinds),
  withdraws: fc.constantFrom('stage-advanced', 'stage-regressed', 'gate-opened', 'kpi-moved' as const),
  level: fc.integer({ min: 0, max: 3 }),
  item: fc.constantFrom('g1', 'g2'),
  close: fc.subarray(['s1', 's2', 's3']),
  value: fc.integer({ min: 0, max: 60 }),
  silent: fc.boolean(),
  days: fc.integer({ min: 0, max: 3 }),
  age: fc.integer({ min: 0, max: 4 }),
  cut: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface World {
  tracks: Map<string, TrackAlerts>;
  transitions: AlertTransition[];
}

function entryOf(one: Step, position: number, day: number): AnnouncementEntry {
  const isMilestone = one.kind.startsWith('milestone');
  return announcement({
    kind: one.kind,
    position,
    day,
    at: day * DAY_MS + position,
    silent: one.silent,
    ...(isMilestone ? { framework: null, edition: null, track: null } : {}),
    data: {
      to: one.level === 0 ? null : stageRef(one.level),
      next: { ...stageRef(one.level + 1), unmet: [], bottleneck: null },
      approaching: one.kind === 'threshold-approaching' ? [...one.close, one.item] : one.close,
      item: { id: one.item },
      kpi: 'full',
      value: { from: one.value - 1, to: one.value, numerator: null, denominator: null },
      ...(one.kind === 'withdrawn'
        ? { withdraws: { kind: one.withdraws, item: { id: one.item }, day: day - one.age } }
        : {}),
    },
  });
}

/** Decides the steps as the engine does: in batches, and between them what the day changes. */
function play(steps: readonly Step[], policy: AlertPolicy): World {
  const world: World = { tracks: new Map(), transitions: [] };
  let day = 20_000;
  let batch: AnnouncementEntry[] = [];
  for (const [index, one] of steps.entries()) {
    day += one.days;
    batch.push(entryOf(one, index + 1, day));
    if (!one.cut) continue;
    decide(world, batch, policy);
    batch = [];
    advanceDay(world, day, policy);
  }
  decide(world, batch, policy);
  return world;
}

function decide(world: World, batch: readonly AnnouncementEntry[], policy: AlertPolicy): void {
  const { changes } = decideBatch(batch, world.tracks, policy);
  for (const entry of batch) {
    const key = trackKeyText(entry);
    const decided = decideBatch([entry], world.tracks, policy);
    const track = world.tracks.get(key) ?? noAlerts;
    const stopped = new Set(decided.dropped.map(({ id }) => id));
    const pending = [...track.pending.filter(({ id }) => !stopped.has(id)), ...decided.nowPending];
    const transitions = decided.changes.flatMap((change) => change.transitions);
    world.tracks.set(key, applyTransitions({ ...track, pending }, transitions, entry.at, policy));
    world.transitions.push(...transitions);
  }
  const cut = changes.flatMap(({ transitions }) => transitions);
  expect(world.transitions.slice(world.transitions.length - cut.length)).toEqual(cut);
}

function advanceDay(world: World, today: number, policy: AlertPolicy): void {
  for (const [key, track] of world.tracks) {
    const at = today * DAY_MS + 1;
    const transitions = decideDue(track, { today, at, isSustained: () => true }, policy);
    world.tracks.set(key, applyTransitions(track, transitions, at, policy));
    world.transitions.push(...transitions);
  }
}

const activeIn = ({ tracks }: World): Alert[] => [...tracks.values()].flatMap(({ active }) => active);

const histories = fc.record({
  steps: fc.array(step, { maxLength: 40 }),
  rules: fc.shuffledSubarray(allRules, { minLength: 1 }),
  follows: fc.boolean(),
});

function playOne({
  steps,
  rules,
  follows,
}: typeof histories extends fc.Arbitrary<infer H> ? H : never): World {
  const kpiBefore = () => 20;
  return play(steps, { rules, isWithin: () => true, isFollowed: () => follows, kpiBefore });
}

describe('any history of the journal', () => {
  it('leaves a receiver that keeps a list of alerts by id with exactly the active alerts', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const world = playOne(history);
        const list = new Set<string>();
        for (const transition of world.transitions.filter(({ alert }) => alert.suppressed === null)) {
          if (transition.change === 'firing') {
            for (const id of transition.replaces) list.delete(id);
            list.add(transition.alert.id);
          } else list.delete(transition.alert.id);
        }
        const notified = activeIn(world).filter(({ suppressed }) => suppressed === null);
        expect([...list].sort()).toEqual(notified.map(({ id }) => id).sort());
      }),
      { numRuns: 500 },
    );
  });

  it('ends each alert that fired once, or leaves it active; one that ended is withdrawn once at most', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const world = playOne(history);
        const fired = world.transitions.flatMap(({ change, alert }) => (change === 'firing' ? alert.id : []));
        const isLate = (each: AlertTransition): boolean => each.change === 'withdrawn' && each.overtaken;
        const late = world.transitions.filter(isLate).map(({ alert }) => alert.id);
        const withdrawn = world.transitions.flatMap(({ change, alert }) =>
          change === 'withdrawn' ? alert.id : [],
        );
        const ended = world.transitions
          .filter((each) => !isLate(each))
          .flatMap((transition) =>
            transition.change === 'firing' ? transition.replaces : transition.alert.id,
          );
        expect(new Set(withdrawn).size).toBe(withdrawn.length);
        expect(ended).toEqual(expect.arrayContaining(late));
        const active = activeIn(world).map(({ id }) => id);
        expect(new Set(fired).size).toBe(fired.length);
        expect([...ended, ...active].sort()).toEqual([...fired].sort());
      }),
      { numRuns: 500 },
    );
  });

  it('never leaves two active alerts about the same', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const { active, pending } of playOne(history).tracks.values()) {
          for (const list of [active, pending]) {
            const doubled = list.filter((one) =>
              list.some((other) => one !== other && isSameSubject(one, other)),
            );
            expect(doubled).toEqual([]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
