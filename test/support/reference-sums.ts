import type { Queryable } from '#database';
import { RETRACTED, vocabulary, type LoggedEvent } from '#event-log/domain';
import { formatDay, monthOf, type DayZone } from '#kernel';
import {
  contributionsOf,
  coverableTypes,
  foldTimeline,
  isBodyItself,
  presenceContributions,
  presencesOf,
  type Contribution,
} from '#maturity/domain';
import { foldTree, type OrgTree } from '#org-units/domain';

/** Readable on purpose: `A below month 2025-01-01 dossiers.online` → `3 of 5`. */
export type SumsDump = Record<string, string>;

/**
 * What the sums must be, computed the naive way from the whole log at once: no pages, no deltas, no SQL. Sums that
 * nothing contributes to are left out.
 */
export function referenceSums(events: readonly LoggedEvent[], zone: DayZone): SumsDump {
  const sums = new Map<string, { amount: number; n: number }>();
  const tree = treeOf(events);
  for (const { orgUnit, contribution } of allContributions(events, zone)) {
    const { day, measure, subject, amount, n = 1 } = contribution;
    const spans = [`day ${formatDay(day)}`, `month ${formatDay(monthOf(day))}`, 'ever 1900-01-01'];
    for (const span of spans) {
      add(sums, `${orgUnit} own ${span} ${measure}`, amount, n);
      for (const ancestor of tree.get(orgUnit) ? tree.ancestors(orgUnit) : []) {
        add(sums, `${ancestor} below ${span} ${measure}`, amount, n);
      }
    }
    if (subject !== undefined) add(sums, `${orgUnit} ${subject} day ${formatDay(day)} ${measure}`, amount, n);
  }
  return dumpOf(sums);
}

/** The same, as the read models have it. */
export async function storedSums(q: Queryable): Promise<SumsDump> {
  const { rows } = await q.query<{ key: string; amount: string; n: number }>(`
    select concat_ws(' ', u.code, case part when 0 then 'own' else 'below' end,
      case span when 0 then 'day' when 1 then 'month' else 'ever' end, start, m.name) as key, cell.amount, cell.n
    from scorecards.sums s
    cross join unnest(s.measures, s.amounts, s.counts) as cell (measure, amount, n)
    join scorecards.units u on u.id = s.unit_id join scorecards.measures m on m.id = cell.measure
    union all
    select concat_ws(' ', u.code, s.subject, 'day', s.day, m.name), s.amount, s.count
    from scorecards.subject_sums s
    join scorecards.units u on u.id = s.unit_id join scorecards.measures m on m.id = s.measure_id`);
  return Object.fromEntries(rows.map(({ key, amount, n }) => [key, `${amount} of ${n}`] as const).sort());
}

/** Whoever is in force of each chain: nobody who was retracted, nothing when the original was, else the newest. */
function inForceOf(events: readonly LoggedEvent[]): LoggedEvent[] {
  const retracted = new Set(events.filter(({ type }) => type === RETRACTED).map(({ amends }) => amends));
  const facts = events.filter(({ type }) => type !== RETRACTED);
  return facts.filter((event) => {
    const root = event.chain ?? event.position;
    const holding = facts.filter(
      ({ chain, position }) => (chain ?? position) === root && !retracted.has(position),
    );
    return (
      !retracted.has(root) &&
      holding.every(({ position }) => position <= event.position) &&
      holding.includes(event)
    );
  });
}

/** Everything that anything in force contributes, wherever it lies. */
export function allContributions(
  events: readonly LoggedEvent[],
  zone: DayZone,
): { orgUnit: string; contribution: Contribution }[] {
  const timelines = new Map<string, LoggedEvent[]>();
  const found: { orgUnit: string; contribution: Contribution }[] = [];
  const facts = inForceOf(events);
  for (const event of facts) {
    const kind = vocabulary.get(event.type)?.kind;
    const { orgUnit } = event;
    if (orgUnit === null || (kind !== 'counter' && kind !== 'timeline')) continue;
    found.push({ orgUnit, contribution: { measure: 'facts', day: zone.dayOf(event.time), amount: 1 } });
    if (kind === 'counter') {
      for (const contribution of contributionsOf(event, zone)) found.push({ orgUnit, contribution });
    } else {
      const key = `${orgUnit} ${event.subject}`;
      timelines.set(key, [...(timelines.get(key) ?? []), event]);
    }
  }
  for (const history of timelines.values()) {
    const inOrder = history.sort((one, other) => one.time - other.time || one.position - other.position);
    const orgUnit = inOrder[0]?.orgUnit ?? '';
    const counted = countedBeside(inOrder, facts);
    for (const contribution of foldTimeline(inOrder, zone, counted)) found.push({ orgUnit, contribution });
  }
  return [...found, ...allPresences(facts, zone)];
}

/** Whatever reports about a thing may cover. */
function countedBeside([about]: readonly LoggedEvent[], facts: readonly LoggedEvent[]): LoggedEvent[] {
  return facts.filter(
    ({ type, orgUnit, subject }) =>
      coverableTypes.has(type) &&
      orgUnit === about?.orgUnit &&
      (subject === about.subject || isBodyItself(about)),
  );
}

/** Things with at least one, month by month. */
function allPresences(
  facts: readonly LoggedEvent[],
  zone: DayZone,
): { orgUnit: string; contribution: Contribution }[] {
  const things = new Map<string, { orgUnit: string; measure: string; months: Set<number> }>();
  for (const event of facts) {
    const orgUnit = event.orgUnit ?? '';
    for (const { measure, subject } of presencesOf(event)) {
      const key = `${orgUnit} ${measure} ${subject}`;
      const thing = things.get(key) ?? { orgUnit, measure, months: new Set() };
      things.set(key, thing);
      thing.months.add(monthOf(zone.dayOf(event.time)));
    }
  }
  return [...things.values()].flatMap(({ orgUnit, measure, months }) =>
    presenceContributions(measure, months).map((contribution) => ({ orgUnit, contribution })),
  );
}

/** Today's tree. */
export function treeOf(events: readonly LoggedEvent[]): OrgTree {
  return foldTree(events.filter((event) => isAboutTree(event, events)));
}

function isAboutTree(event: LoggedEvent, events: readonly LoggedEvent[]): boolean {
  const original = event.chain === null ? event : events.find(({ position }) => position === event.chain);
  return original !== undefined && vocabulary.get(original.type)?.kind === 'tree';
}

function add(sums: Map<string, { amount: number; n: number }>, key: string, amount: number, n: number): void {
  const sum = sums.get(key) ?? { amount: 0, n: 0 };
  sums.set(key, { amount: sum.amount + amount, n: sum.n + n });
}

function dumpOf(sums: ReadonlyMap<string, { amount: number; n: number }>): SumsDump {
  const kept = [...sums].filter(([, { amount, n }]) => amount !== 0 || n !== 0);
  return Object.fromEntries(kept.map(([key, { amount, n }]) => [key, `${amount} of ${n}`] as const).sort());
}
