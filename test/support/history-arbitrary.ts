import fc from 'fast-check';
import { nounOf } from '#event-log';
import { addMonths, formatDay } from '#kernel';
import { cloudEvent, established, retraction, type CloudEvent } from './cloud-event-factory.js';
import { facts, factsOf, FIRST_DAY, instants, partsOfRatios, subjectOf } from './fact-arbitrary.js';

/** The org units of random histories; any of them may move below any other. */
export const units = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

const unit = fc.constantFrom(...units);
const fact = factsOf(facts, unit);

const establishment = fc
  .record({ code: unit, parent: fc.option(unit, { nil: undefined }), time: instants })
  .map(({ code, parent, time }) =>
    cloudEvent('org-unit.established', {
      subject: `org-unit/${code}`,
      time,
      data: { name: code, level: 'other', ...(parent === undefined || parent === code ? {} : { parent }) },
    }),
  );
const changes = {
  moved: (other: string) => ({ parent: other }),
  merged: (other: string) => ({ into: other }),
  split: (other: string) => ({ into: [other, 'F'] }),
  dissolved: () => ({}),
};
const reorganised = fc
  .record({
    code: unit,
    other: unit,
    time: instants,
    how: fc.constantFrom('moved', 'merged', 'split', 'dissolved'),
  })
  .map(({ code, other, time, how }) =>
    cloudEvent(`org-unit.${how}`, {
      subject: `org-unit/${code}`,
      time,
      data: changes[how](other),
    }),
  );

/** A new org unit, or one that moves, is merged, split or dissolved. */
export const treeChangeOfHistory = fc.oneof(establishment, reorganised);

type Step =
  | { kind: 'event'; event: CloudEvent }
  | { kind: 'correct'; target: number; by: CloudEvent }
  | { kind: 'retract' | 'repeat'; target: number };

const steps = fc.oneof(
  { weight: 10, arbitrary: fact.map((event): Step => ({ kind: 'event', event })) },
  { weight: 2, arbitrary: establishment.map((event): Step => ({ kind: 'event', event })) },
  { weight: 2, arbitrary: reorganised.map((event): Step => ({ kind: 'event', event })) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('correct' as const), target: fc.nat(), by: fact }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retract' as const), target: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat' as const), target: fc.nat() }) },
);

/** A tree three levels deep that can be reorganised. */
const TREE: readonly CloudEvent[] = [['A'], ['B', 'A'], ['C', 'A'], ['D', 'B'], ['E', 'B'], ['F', 'C']].map(
  ([code = '', parent]) => established(code, parent, { time: '2023-01-01T00:00:00Z' }),
);

/** The beginning of a history: none, or a tree. */
const openings = fc.constantFrom([], TREE);

/**
 * Generates events as real sources send them: late and early, corrected, retracted, repeated, and about org
 * units that are established, move and merge at any time, or are never established. No append policy checks
 * them, so not all of them make sense. In every third history org units that have the same entities are
 * merged, also one after another; in every third one they report what others count, and parts of ratios
 * alone.
 */
export function randomHistories(maxLength: number): fc.Arbitrary<CloudEvent[]> {
  const any = fc
    .tuple(openings, fc.array(steps, { minLength: 1, maxLength, size: 'max' }))
    .map(([opening, list]) => sentIn(opening, list));
  return fc.oneof(any, historiesWithMergers(maxLength), historiesWithReports(maxLength));
}

/** Reports about the months of a year, between single events of what they report. */
function historiesWithReports(maxLength: number): fc.Arbitrary<CloudEvent[]> {
  const few = fc.constantFrom('B', 'C', 'D');
  const named = (name: string) => facts.filter(([each]) => each === name);
  const counted = factsOf([...named('dossier.submitted'), ...named('service.launched')], few);
  const reported = factsOf(named('activity.reported'), few);
  const monthly = fc
    .record({
      orgunit: few,
      entity: fc.integer({ min: 0, max: 2 }),
      month: fc.integer({ min: 0, max: 11 }),
      months: fc.constantFrom(1, 1, 3),
      quantities: partsOfRatios,
    })
    .map(({ orgunit, entity, month, months, quantities }) => {
      const from = addMonths(FIRST_DAY, month);
      const to = addMonths(from, months) - 1;
      const period = { from: formatDay(from), to: formatDay(to) };
      return cloudEvent('activity.reported', {
        ...{ orgunit, subject: subjectOf('activity', entity, orgunit), time: `${period.to}T12:00:00Z` },
        data: { period, basis: 'period', quantities },
      });
    });
  const event = (arbitrary: fc.Arbitrary<CloudEvent>) =>
    arbitrary.map((each): Step => ({ kind: 'event', event: each }));
  return fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: event(monthly) },
        { weight: 2, arbitrary: event(fc.oneof(counted, reported)) },
        { weight: 2, arbitrary: steps },
      ),
      { minLength: 1, maxLength, size: 'max' },
    )
    .map((list) => sentIn(TREE, list));
}

/**
 * Mergers among org units that have the same few entities, between facts about these, and numbers that the
 * org units observed of their stocks.
 */
function historiesWithMergers(maxLength: number): fc.Arbitrary<CloudEvent[]> {
  const few = fc.constantFrom('B', 'C', 'D');
  const mergers = fc.uniqueArray(
    fc.record({ code: few, into: fc.constantFrom('B', 'C', 'D', 'A'), time: instants }),
    { minLength: 1, maxLength: 3, selector: ({ code }) => code },
  );
  const merged = mergers.map((list): Step[] =>
    list.map(({ code, into, time }) => ({
      kind: 'event',
      event: cloudEvent('org-unit.merged', { subject: `org-unit/${code}`, time, data: { into } }),
    })),
  );
  const counted = facts.filter(([name]) => name === 'service.registered' || name === 'dataset.opened');
  const observed = fc
    .record({
      orgunit: few,
      time: instants,
      eligible: fc.nat(9),
      fresh: fc.oneof(fc.nat(9), fc.constant('unreachable')),
    })
    .map(({ orgunit, time, eligible, fresh }) =>
      cloudEvent('activity.reported', {
        ...{ orgunit, time, subject: `org-unit/${orgunit}` },
        data: {
          observed: time.slice(0, 10),
          quantities: { 'services.eligible': eligible, 'datasets.fresh': fresh },
        },
      }),
    );
  const event = (arbitrary: fc.Arbitrary<CloudEvent>) => arbitrary.map((each): Step => ({ kind: 'event', event: each })); // prettier-ignore
  const around = fc.array(
    fc.oneof(
      { weight: 2, arbitrary: event(factsOf(facts, few, 1)) },
      { weight: 2, arbitrary: event(factsOf(counted, few, 1)) },
      { weight: 1, arbitrary: event(observed) },
      { weight: 2, arbitrary: steps },
    ),
    { minLength: 1, maxLength, size: 'max' },
  );
  return fc
    .tuple(around, merged, fc.array(fc.nat(), { minLength: 3, maxLength: 3 }))
    .map(([list, events, places]) => {
      const all = [...list];
      events.forEach((event, index) => all.splice((places[index] ?? 0) % (all.length + 1), 0, event));
      return sentIn(TREE, all);
    });
}

function sentIn(opening: readonly CloudEvent[], list: readonly Step[]): CloudEvent[] {
  const sent = [...opening];
  for (const step of list) sent.push(...eventsOf(step, sent));
  return sent;
}

function eventsOf(step: Step, sent: readonly CloudEvent[]): CloudEvent[] {
  if (step.kind === 'event') return [step.event];
  const target = sent[step.target % Math.max(1, sent.length)];
  if (!target) return [];
  if (step.kind === 'repeat') return [target];
  if (target.type.includes('event.retracted')) return [];
  if (step.kind !== 'correct') return [retraction(target)];
  return nounOf(step.by.type) === nounOf(target.type)
    ? [{ ...step.by, source: target.source, corrects: target.id }]
    : [];
}
