import type { Queryable } from '#database';
import { RETRACTED, vocabulary, type LoggedEvent } from '#event-log/domain';
import { formatDay, monthOf, type Day, type DayZone } from '#kernel';
import {
  counterDeltas,
  coverableTypes,
  foldEntity,
  isBySegment,
  isOrgUnitItself,
  distinctCountDeltas,
  distinctCountsOf,
  measureCatalogue,
  type Delta,
} from '#maturity/domain';
import { foldTree, type OrgTree } from '#org-units/domain';
import { countedOnce, countedTwice, mergedGroup, saidOfEntities } from './reference-mergers.js';

/** Totals as readable lines, for example `A below month 2025-01-01 dossiers.online` → `3 of 5`. */
export type TotalsDump = Record<string, string>;

/**
 * Computes totals naively from the whole log at once: without batches, stored deltas or SQL. Totals without
 * any delta are left out.
 */
export function referenceTotals(events: readonly LoggedEvent[], zone: DayZone): TotalsDump {
  const sums = new Map<string, { amount: number; n: number }>();
  const tree = treeOf(events);
  for (const { orgUnit, delta } of allDeltas(events, zone)) {
    const { day, subject, amount, n = 1 } = delta;
    const spans = [`day ${formatDay(day)}`, `month ${formatDay(monthOf(day))}`, 'ever 1900-01-01'];
    for (const measure of rolledUpAs(delta)) {
      for (const span of spans) {
        add(sums, `${orgUnit} own ${span} ${measure}`, amount, n);
        for (const ancestor of tree.get(orgUnit) ? tree.ancestors(orgUnit) : []) {
          add(sums, `${ancestor} below ${span} ${measure}`, amount, n);
        }
      }
    }
    if (subject !== undefined && !isBySegment(delta.measure))
      add(sums, `${orgUnit} ${subject} day ${formatDay(day)} ${delta.measure}`, amount, n);
  }
  addAdjustments(sums, tree, saidOfEntities(factsOf(events), zone));
  return dumpOf(sums);
}

/** Adds what makes an entity of several merged org units count once, at the successor and above. */
function addAdjustments(
  sums: Map<string, { amount: number; n: number }>,
  tree: OrgTree,
  said: ReturnType<typeof saidOfEntities>,
): void {
  const below = (code: string): string[] => mergedGroup(tree, code).filter((each) => each !== code);
  const known = new Map<string, Delta[]>();
  const adjusted = (code: string): Delta[] => {
    const found = known.get(code) ?? computed(code);
    known.set(code, found);
    return found;
  };
  const computed = (code: string): Delta[] => [
    ...countedOnce(said, mergedGroup(tree, code)),
    ...countedTwice(said, mergedGroup(tree, code)).map(negated),
    ...below(code).flatMap((each) => adjusted(each)).map(negated), // prettier-ignore
  ];
  for (const { code } of tree.units()) {
    if (below(code).length === 0) continue;
    for (const delta of adjusted(code)) {
      const { day, subject, amount, n = 1 } = delta;
      const spans = [`day ${formatDay(day)}`, `month ${formatDay(monthOf(day))}`, 'ever 1900-01-01'];
      for (const measure of rolledUpAs(delta))
        for (const span of spans)
          for (const each of [code, ...tree.ancestors(code)])
            add(sums, `${each} adjusted ${span} ${measure}`, amount, n);
      if (subject !== undefined && !isBySegment(delta.measure) && !measureCatalogue.get(delta.measure)?.own)
        add(sums, `${code} adjusted ${subject} day ${formatDay(day)} ${delta.measure}`, amount, n);
    }
  }
}

const negated = ({ amount, n = 1, ...delta }: Delta): Delta => ({ ...delta, amount: -amount, n: -n });

/**
 * Returns the measures that are rolled up. Totals of entities are not, because each entity belongs to one org
 * unit.
 */
function rolledUpAs({ measure, subject }: Delta): string[] {
  return subject !== undefined && isBySegment(measure) ? [measure, `${measure}["${subject}"]`] : [measure];
}

/** Returns the same totals from the read models. */
export async function storedTotals(q: Queryable): Promise<TotalsDump> {
  const place = `concat_ws(' ', u.code, case scope when 0 then 'own' when 1 then 'below' else 'adjusted' end,
    case grain when 0 then 'day' when 1 then 'month' else 'ever' end, start`;
  const { rows } = await q.query<{ key: string; amount: string; n: number }>(`
    select ${place}, m.name) as key, cell.amount, cell.n
    from read_models.rollups s
    cross join unnest(s.measures, s.amounts, s.counts) as cell (measure, amount, n)
    join read_models.org_units u on u.id = s.org_unit_id join read_models.measures m on m.id = cell.measure
    union all
    select ${place}, m.name || '["' || segment.name || '"]'), cell.amount, cell.n
    from read_models.segment_rollups s
    cross join unnest(s.segments, s.amounts, s.counts) as cell (segment, amount, n)
    join read_models.segments segment on segment.id = cell.segment
    join read_models.org_units u on u.id = s.org_unit_id join read_models.measures m on m.id = segment.measure_id
    union all
    select concat_ws(' ', u.code, case scope when 2 then 'adjusted' end, s.subject, 'day', s.day, m.name), s.amount, s.count
    from read_models.entity_totals s
    join read_models.org_units u on u.id = s.org_unit_id join read_models.measures m on m.id = s.measure_id`);
  return Object.fromEntries(rows.map(({ key, amount, n }) => [key, `${amount} of ${n}`] as const).sort());
}

/**
 * Returns the effective version of each chain: none when the original was retracted, otherwise the newest
 * that was not.
 */
export function effectiveOf(events: readonly LoggedEvent[]): LoggedEvent[] {
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

/** Returns the effective events that add to a measure. */
export function factsOf(events: readonly LoggedEvent[]): LoggedEvent[] {
  return effectiveOf(events).filter(({ orgUnit, type }) => orgUnit !== null && kindOf(type) !== undefined);
}

/** Returns the deltas of all effective events. */
export function allDeltas(
  events: readonly LoggedEvent[],
  zone: DayZone,
): { orgUnit: string; delta: Delta }[] {
  const holding = factsOf(events);
  const found: { orgUnit: string; delta: Delta }[] = [];
  const add = (orgUnit: string | null, deltas: readonly Delta[]): void => {
    for (const delta of deltas) found.push({ orgUnit: orgUnit ?? '', delta });
  };
  for (const event of holding) {
    add(event.orgUnit, [{ measure: 'facts', day: zone.dayOf(event.time), amount: 1 }]);
    add(event.orgUnit, counterDeltas(event, zone));
  }
  for (const history of historiesOf(holding).values()) {
    const [about] = history;
    if (!about) continue;
    const beside = holding.filter(
      ({ orgUnit, subject, type }) =>
        coverableTypes.has(type) &&
        orgUnit === about.orgUnit &&
        (isOrgUnitItself(about) || subject === about.subject),
    );
    add(about.orgUnit, foldEntity(history, zone, beside));
  }
  for (const { orgUnit, measure, months } of distinctCountsAmong(holding, zone).values())
    add(orgUnit, distinctCountDeltas(measure, months));
  return found;
}

/** Groups events by entity, in the order of (time, position). */
function historiesOf(events: readonly LoggedEvent[]): Map<string, LoggedEvent[]> {
  const entities = new Map<string, LoggedEvent[]>();
  const inOrder = [...events].sort((one, other) => one.time - other.time || one.position - other.position);
  for (const event of inOrder) {
    if (kindOf(event.type) !== 'timeline') continue;
    const key = `${event.orgUnit} ${event.subject}`;
    entities.set(key, [...(entities.get(key) ?? []), event]);
  }
  return entities;
}

interface MonthsPresent {
  orgUnit: string | null;
  measure: string;
  months: Set<Day>;
}

function distinctCountsAmong(events: readonly LoggedEvent[], zone: DayZone): Map<string, MonthsPresent> {
  const found = new Map<string, MonthsPresent>();
  for (const event of events) {
    for (const { measure, subject } of distinctCountsOf(event)) {
      const key = `${event.orgUnit} ${subject} ${measure}`;
      const known = found.get(key) ?? { orgUnit: event.orgUnit, measure, months: new Set<Day>() };
      known.months.add(monthOf(zone.dayOf(event.time)));
      found.set(key, known);
    }
  }
  return found;
}

/** Returns `undefined` for a type that adds no deltas. */
function kindOf(type: string): string | undefined {
  const kind = vocabulary.get(type)?.kind;
  return kind === 'counter' || kind === 'timeline' ? kind : undefined;
}

/** Returns today's tree. */
export function treeOf(events: readonly LoggedEvent[]): OrgTree {
  return foldTree(events.filter((event) => isAboutTree(event, events)));
}

export function isAboutTree(event: LoggedEvent, events: readonly LoggedEvent[]): boolean {
  const original = event.chain === null ? event : events.find(({ position }) => position === event.chain);
  return original !== undefined && vocabulary.get(original.type)?.kind === 'tree';
}

function add(sums: Map<string, { amount: number; n: number }>, key: string, amount: number, n: number): void {
  const sum = sums.get(key) ?? { amount: 0, n: 0 };
  sums.set(key, { amount: sum.amount + amount, n: sum.n + n });
}

function dumpOf(sums: ReadonlyMap<string, { amount: number; n: number }>): TotalsDump {
  const kept = [...sums].filter(([, { amount, n }]) => amount !== 0 || n !== 0);
  return Object.fromEntries(kept.map(([key, { amount, n }]) => [key, `${amount} of ${n}`] as const).sort());
}
