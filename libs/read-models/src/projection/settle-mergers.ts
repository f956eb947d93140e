import type { LoggedEvent } from '#event-log/domain';
import { chunksOf } from '#kernel';
import { difference } from '../domain/deltas/index.js';
import { adjustmentFor, MergedUnits, type Claim } from '../domain/mergers/index.js';
import { groupedByEntity } from '../domain/history/entity-history.js';
import type { OrgUnitTree } from '../domain/org-unit-tree.js';
import { claimOfMonths, claimsOfEntities, type HistoriesOf } from '../mergers/claims-of-entities.js';
import {
  adjustmentKey,
  ENTITY_ITSELF,
  readAdjustments,
  readAdjustmentsOf,
  suppliersText,
  type AdjustmentKey,
  type StoredAdjustment,
} from '../storage/adjustments-table.js';
import { distinctCountKey, type DistinctCountMonths } from '../storage/distinct-counts-table.js';
import type { EntityId, FoldedEntity } from '../storage/entities-table.js';
import { readKnownEntities, readMonths, readShared } from '../storage/shared-entities.js';
import type { BatchContext } from './batch-context.js';
import { SettledObservations } from './settled-observations.js';

/** Entities that are settled at the same time. */
const SUBJECTS_AT_ONCE = 2_000;

type Settling = Pick<BatchContext, 'q' | 'log' | 'measures' | 'zone' | 'calendar' | 'deltas'>;

type WithObservations = Settling & { observations: SettledObservations };

/** What may change adjustments: another tree, entities that were folded again, and their months. */
interface Changed {
  before: OrgUnitTree;
  after: OrgUnitTree;
  entities: readonly EntityId[];
  /** Those of the entities whose deltas have changed. */
  folded: readonly FoldedEntity[];
  distinctCounts: readonly DistinctCountMonths[];
}

/**
 * Brings the adjustments for mergers up to date and adds what changes to the deltas. Costs nothing while no
 * org unit was merged, and otherwise grows with the entities that the batch changes and several merged org
 * units have. Returns the adjustments that are to be written.
 */
export async function settleMergers(context: Settling, changed: Changed): Promise<StoredAdjustment[]> {
  const [was, is] = [MergedUnits.in(changed.before), MergedUnits.in(changed.after)];
  if (was.isEmpty && is.isEmpty) return [];
  const moved = movedSuccessors(changed, was, is);
  const wanted = new Map<string, AdjustmentKey>();
  const want = (keys: readonly AdjustmentKey[]): void => {
    for (const key of keys) wanted.set(adjustmentKey(key), key);
  };
  want(touchedKeys(changed, is));
  const regrouped = moved.filter((each) => is.mergedInto(each).length > 0 && was.shapeOf(each) !== is.shapeOf(each)); // prettier-ignore
  const observations = new SettledObservations(context, changed);
  const observing = (await observations.changed()).flatMap((each) => is.successorsOf(each));
  const groups = [...new Set([...regrouped, ...observing])];
  want(await readShared(context.q, groups.map((each) => ({ successor: each, members: is.groupOf(each) })))); // prettier-ignore
  const elsewhere = [...wanted.values()].filter(({ orgUnitId }) => !moved.includes(orgUnitId));
  const known = new Map(
    [...(await readAdjustmentsOf(context.q, moved)), ...(await readAdjustments(context.q, elsewhere))].map(
      (each) => [adjustmentKey(each), each],
    ),
  );
  const settled = new Map(known);
  for (const [key, { orgUnitId }] of known)
    if (wanted.has(key) || regrouped.includes(orgUnitId) || is.mergedInto(orgUnitId).length === 0)
      settled.delete(key);
  const settling = { ...context, observations };
  for (const each of await adjust(settling, changed, is, [...wanted.values()]))
    settled.set(adjustmentKey(each), each);
  return apply(context, changed, known, settled);
}

/** Returns the successors, before or after, that have other predecessors or lie below other org units. */
function movedSuccessors({ before, after }: Changed, was: MergedUnits, is: MergedUnits): number[] {
  if (before === after) return [];
  return [...new Set([...was.successors(), ...is.successors()])].filter(
    (each) =>
      was.shapeOf(each) !== is.shapeOf(each) ||
      before.ancestors(each).join() !== after.ancestors(each).join(),
  );
}

function touchedKeys({ entities, distinctCounts }: Changed, is: MergedUnits): AdjustmentKey[] {
  if (is.isEmpty) return [];
  return [
    ...entities.map((id) => ({ ...id, measure: ENTITY_ITSELF })),
    ...distinctCounts.map(({ orgUnitId, subject, measure }) => ({ orgUnitId, subject, measure })),
  ].flatMap((key) => is.successorsOf(key.orgUnitId).map((orgUnitId) => ({ ...key, orgUnitId })));
}

/** Computes these adjustments from what is known at the end of the batch. */
async function adjust(
  context: WithObservations,
  changed: Changed,
  mergers: MergedUnits,
  keys: readonly AdjustmentKey[],
): Promise<StoredAdjustment[]> {
  const found: StoredAdjustment[] = [];
  for (const chunk of chunksOf(keys, SUBJECTS_AT_ONCE)) {
    const entities = chunk.filter(({ measure }) => measure === ENTITY_ITSELF);
    const distinct = chunk.filter(({ measure }) => measure !== ENTITY_ITSELF);
    const claims = await entityClaims(context, changed, mergers, entities);
    for (const key of entities) found.push(...stored(key, mergers, claims.get(key.subject) ?? []));
    const months = await monthsOf(context, changed, mergers, distinct);
    for (const key of distinct)
      found.push(...stored(key, mergers, claimsInMonths(context, mergers, months, key)));
  }
  return found;
}

function stored(key: AdjustmentKey, mergers: MergedUnits, claims: readonly Claim[]): StoredAdjustment[] {
  const adjustment = adjustmentFor(key.orgUnitId, mergers, claims);
  return adjustment ? [{ ...key, ...adjustment }] : [];
}

async function entityClaims(
  context: WithObservations,
  { after, entities }: Changed,
  mergers: MergedUnits,
  keys: readonly AdjustmentKey[],
): Promise<Map<string, Claim[]>> {
  const asked = new Map<string, EntityId>();
  for (const { orgUnitId, subject } of keys)
    for (const member of mergers.groupOf(orgUnitId))
      asked.set(`${member}/${subject}`, { orgUnitId: member, subject });
  const tried = new Set(entities.map(({ orgUnitId, subject }) => `${orgUnitId}/${subject}`));
  const known = await readKnownEntities(context.q, [...asked.values()]);
  const having = new Map(known.map((id) => [`${id.orgUnitId}/${id.subject}`, id]));
  for (const [text, id] of asked) if (tried.has(text)) having.set(text, id);
  const times = new Map<string, number>();
  for (const { subject } of having.values()) times.set(subject, (times.get(subject) ?? 0) + 1);
  const shared = [...having.values()].filter(({ subject }) => (times.get(subject) ?? 0) > 1);
  const codeOf = (orgUnitId: number): string => after.get(orgUnitId)?.code ?? '';
  const observedOf = await context.observations.of(shared.map(({ orgUnitId }) => orgUnitId));
  return claimsOfEntities({ ...context, historiesOf: historiesIn(context), codeOf, observedOf }, shared);
}

/** Reads histories as they are at the end of the batch. */
function historiesIn({ log }: Settling): HistoriesOf {
  return async (keys) => {
    const histories = new Map<string, LoggedEvent[]>();
    for await (const { events } of log.entities(keys))
      for (const [key, history] of groupedByEntity(await log.effectiveAt(events)))
        histories.set(key, history);
    return histories;
  };
}

type Months = Awaited<ReturnType<typeof readMonths>>;

async function monthsOf(
  { q }: Settling,
  { distinctCounts }: Changed,
  mergers: MergedUnits,
  keys: readonly AdjustmentKey[],
): Promise<Months> {
  const asked = keys.flatMap(({ orgUnitId, subject, measure }) =>
    mergers.groupOf(orgUnitId).map((member) => ({ orgUnitId: member, subject, measure })),
  );
  const months = await readMonths(q, asked);
  for (const changed of distinctCounts) months.set(distinctCountKey(changed), changed.months);
  return months;
}

function claimsInMonths(
  context: Settling,
  mergers: MergedUnits,
  months: Months,
  { orgUnitId, subject, measure }: AdjustmentKey,
): Claim[] {
  return mergers.groupOf(orgUnitId).flatMap((member) => {
    const ofMember = months.get(distinctCountKey({ orgUnitId: member, subject, measure })) ?? [];
    const name = context.measures.nameOf(measure) ?? '';
    return ofMember.length === 0 ? [] : [claimOfMonths(context.measures, member, name, ofMember)];
  });
}

/** Adds the difference between both to the deltas. Returns what has changed. */
function apply(
  { deltas }: Settling,
  { before, after }: Changed,
  known: ReadonlyMap<string, StoredAdjustment>,
  settled: ReadonlyMap<string, StoredAdjustment>,
): StoredAdjustment[] {
  const changed: StoredAdjustment[] = [];
  for (const key of new Set([...known.keys(), ...settled.keys()])) {
    const [old, now] = [known.get(key), settled.get(key)];
    const { orgUnitId } = (now ?? old) as StoredAdjustment;
    const [from, to] = [before.ancestors(orgUnitId), after.ancestors(orgUnitId)];
    if (from.join() === to.join()) {
      deltas.adjust(orgUnitId, to, difference(old?.deltas ?? [], now?.deltas ?? []));
    } else {
      deltas.adjust(orgUnitId, from, old?.deltas ?? [], -1);
      deltas.adjust(orgUnitId, to, now?.deltas ?? []);
    }
    if (!now && old) changed.push({ ...old, deltas: [], suppliers: [] });
    else if (now && !sameAdjustment(old, now)) changed.push(now);
  }
  return changed;
}

function sameAdjustment(one: StoredAdjustment | undefined, other: StoredAdjustment): boolean {
  return (
    one !== undefined &&
    difference(one.deltas, other.deltas).length === 0 &&
    suppliersText(one.suppliers) === suppliersText(other.suppliers)
  );
}
