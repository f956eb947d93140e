import { Injectable } from '@nestjs/common';
import { WorkingCalendar } from '#calendar/domain';
import type { Queryable } from '#database';
import { EventLogReader, sharedEntities, type EntityKey } from '#event-log';
import type { EventType, LoggedEvent } from '#event-log/domain';
import { DayZone, groupedBy, type Day } from '#kernel';
import { claimingTypes, distinctStocks, foldEntity, isOrgUnitItself } from '#maturity/domain';
import type { MeasuredDelta, MeasureIds } from '../domain/deltas/index.js';
import { distinctEventTypes, distinctMonthsOf } from '../domain/history/distinct-months.js';
import { chainsOf, effectiveAt, groupedByEntity, inOrderOfTime } from '../domain/history/entity-history.js';
import {
  adjustmentFor,
  combineClaims,
  MergedUnits,
  NONE_OBSERVED,
  observedStocksOf,
  type Claim,
  type ObservedStocks,
} from '../domain/mergers/index.js';
import type { OrgUnitTree } from '../domain/org-unit-tree.js';
import { ALWAYS } from '../domain/rollups/index.js';
import { claimOfMonths, claimsOfEntities, type HistoriesOf } from '../mergers/claims-of-entities.js';
import { ENTITY_ITSELF, readAdjustments, type AdjustmentKey } from '../storage/adjustments-table.js';
import type { PastOrgUnits } from './past-org-units.js';
import type { ReplayPlan } from './replay-plan.js';

const EVENTS_AT_ONCE = 20_000;

const REPORTED: EventType = 'vn.thang.activity.reported.v1';

/** Receives a delta that a successor gains (1) or loses (−1). */
export type GatherAdjustment = (orgUnitId: number, delta: MeasuredDelta, sign: 1 | -1) => void;

interface PastAdjustmentsRequest {
  plan: ReplayPlan;
  places: PastOrgUnits;
  measures: MeasureIds;
  /** The names of the measures asked for. */
  names: readonly string[];
  /** True: the adjustments as stored now are in the totals, so only those that have changed since are read. */
  adjusted: boolean;
}

type KnownThen = Pick<PastAdjustmentsRequest, 'places' | 'measures'> & {
  plan: Pick<ReplayPlan, 'position'>;
};

/** Computes the adjustments for mergers as they were when the log ended at an earlier position. */
@Injectable()
export class PastAdjustments {
  constructor(
    private readonly reader: EventLogReader,
    private readonly zone: DayZone,
    private readonly calendar: WorkingCalendar,
  ) {}

  /** Costs nothing when no org unit below those asked about was merged. */
  async read(q: Queryable, request: PastAdjustmentsRequest, gather: GatherAdjustment): Promise<void> {
    const mergers = mergersOf(request.places);
    if (mergers.isEmpty) return;
    const asked = new Set(request.names.flatMap((name) => request.measures.find(name) ?? []));
    const distinct = request.names.some((name) => distinctStocks.has(name));
    const types = [...claimingTypes, ...(distinct ? distinctEventTypes : [])];
    const { members, orgUnits, idOf } = request.places;
    const isMember = (id: number): boolean => members.has(orgUnits.codeOf(id));
    const units = [...members].filter((code) => mergers.successorsOf(idOf(code) ?? 0).some(isMember));
    if (units.length === 0) return;
    const changed = request.adjusted
      ? await this.changed(q, units, types, request.plan)
      : await sharedEntities(q, units, { types, upTo: request.plan.position });
    const subjects = groupedBy(changed, ({ subject }) => subject);
    const keys = [...subjects].flatMap(([subject, entities]) => {
      const ids = entities.flatMap(({ orgUnit }) => idOf(orgUnit) ?? []);
      const successors = new Set(ids.flatMap((id) => mergers.successorsOf(id)).filter(isMember));
      return [...successors].map((orgUnitId) => ({ orgUnitId, subject }));
    });
    const put = (orgUnitId: number, deltas: readonly MeasuredDelta[], sign: 1 | -1): void => {
      for (const delta of deltas) if (asked.has(delta.measure)) gather(orgUnitId, delta, sign);
    };
    if (request.adjusted)
      for (const { orgUnitId, deltas } of await readAdjustments(q, storedKeys(keys, request.measures)))
        put(orgUnitId, deltas, -1);
    const claims = await this.claims(q, request, mergers, keys, distinct);
    for (const { orgUnitId, subject } of keys)
      for (const ofKind of claims.get(subject)?.values() ?? [])
        put(orgUnitId, adjustmentFor(orgUnitId, mergers, ofKind)?.deltas ?? [], 1);
  }

  /**
   * Returns whether an org unit supplies, as of a day, what counts of one of these entities; true for an
   * entity that only one org unit has.
   * @param places `null`: by the tree of each day, where all of them count
   */
  async suppliesOn(
    q: Queryable,
    asOf: Day,
    request: { places: PastOrgUnits | null; position: number; entities: readonly EntityKey[] },
  ): Promise<(orgUnit: string, subject: string, measure: string) => boolean> {
    const { places, position, entities } = request;
    const mergers = places && mergersOf(places);
    if (!mergers || mergers.isEmpty) return () => true;
    const topOf = (orgUnit: string): number | undefined =>
      mergers
        .successorsOf(places.idOf(orgUnit) ?? 0)
        .filter((id) => places.members.has(places.orgUnits.codeOf(id)))
        .at(-1);
    const keys = entities.flatMap(({ orgUnit, subject }) => {
      const orgUnitId = topOf(orgUnit);
      return orgUnitId === undefined ? [] : [{ orgUnitId, subject }];
    });
    const measures = await places.dictionary.measures(q);
    const claims = await this.claims(q, { plan: { position }, places, measures }, mergers, keys, true);
    return (orgUnit, subject, measure) => {
      const top = topOf(orgUnit);
      const counted = distinctStocks.has(measure) ? measures.find(measure.slice(0, measure.lastIndexOf('.'))) : ENTITY_ITSELF; // prettier-ignore
      if (top === undefined || counted === undefined) return true;
      const group = new Set(mergers.groupOf(top));
      const ofGroup = (claims.get(subject)?.get(counted) ?? []).filter((each) => group.has(each.orgUnitId));
      if (ofGroup.length < 2) return true;
      const supplier = combineClaims(ofGroup).suppliers.findLast(({ from }) => from <= asOf);
      return supplier === undefined || supplier.orgUnitId === places.idOf(orgUnit);
    };
  }

  /**
   * Returns the entities whose adjustments may have changed: those with events after the position, and all
   * that merged org units share when one of them reported about itself, because it may have observed a stock.
   */
  private async changed(
    q: Queryable,
    units: readonly string[],
    types: readonly string[],
    plan: ReplayPlan,
  ): Promise<EntityKey[]> {
    const touched = await this.touched(q, units, [...types, REPORTED], plan);
    if (!touched.some(isOrgUnitItself)) return touched;
    return [...touched, ...(await sharedEntities(q, units, { types, upTo: plan.projected }))];
  }

  /** Returns the entities with events after the position, or with amendments of earlier ones. */
  private async touched(
    q: Queryable,
    units: readonly string[],
    types: readonly string[],
    { position, projected }: ReplayPlan,
  ): Promise<EntityKey[]> {
    const found: EntityKey[] = [];
    const add = ({ orgUnit, subject }: Pick<LoggedEvent, 'orgUnit' | 'subject'>): void => {
      if (orgUnit !== null && subject !== null && units.includes(orgUnit)) found.push({ orgUnit, subject });
    };
    const range = { upTo: projected, limit: EVENTS_AT_ONCE, types };
    let after = position;
    for (;;) {
      const events = await this.reader.facts(q, units, { ...range, after });
      for (const event of events) add(event);
      if (events.length < EVENTS_AT_ONCE) break;
      after = events.at(-1)?.position ?? projected;
    }
    const amended = await this.reader.amendedChains(q, units, { after: position, upTo: projected });
    for (const event of await this.reader.chains(q, amended)) add(event);
    return found;
  }

  /** Returns what org units said of these entities, by subject and by distinct count (or the entity itself). */
  private async claims(
    q: Queryable,
    { plan, places, measures }: KnownThen,
    mergers: MergedUnits,
    keys: readonly { orgUnitId: number; subject: string }[],
    distinct: boolean,
  ): Promise<Map<string, Map<number, Claim[]>>> {
    const ids = new Map<string, { orgUnitId: number; subject: string }>();
    for (const { orgUnitId, subject } of keys)
      for (const member of mergers.groupOf(orgUnitId))
        ids.set(`${member}/${subject}`, { orgUnitId: member, subject });
    const { codeOf } = places.orgUnits;
    const known = async (events: readonly LoggedEvent[]): Promise<LoggedEvent[]> => {
      const chains = chainsOf(await this.reader.chains(q, events.map(({ position }) => position))); // prettier-ignore
      return inOrderOfTime(effectiveAt(events, chains, plan.position));
    };
    const historiesOf = async (of: readonly EntityKey[]): Promise<Map<string, LoggedEvent[]>> =>
      groupedByEntity(await known(await this.reader.entities(q, of)));
    const { zone, calendar } = this;
    const observedOf = await this.observedIn(measures, historiesOf, [...ids.values()].map((id) => codeOf(id.orgUnitId))); // prettier-ignore
    const folding = { measures, zone, calendar, historiesOf, codeOf };
    const entities = await claimsOfEntities({ ...folding, observedOf: (id) => observedOf(codeOf(id)) }, [
      ...ids.values(),
    ]);
    const found = new Map([...entities].map(([subject, claims]) => [subject, new Map([[ENTITY_ITSELF, claims]])])); // prettier-ignore
    if (!distinct) return found;
    const ranges = [...ids.values()].map(({ orgUnitId, subject }) => ({
      ...{ orgUnit: codeOf(orgUnitId), subject },
      ...ALWAYS,
    }));
    const counted = await known(await this.reader.counted(q, ranges, distinctEventTypes));
    for (const { orgUnit, subject, measure, months } of monthsAmong(counted, this.zone)) {
      const id = places.idOf(orgUnit);
      if (id === undefined) continue;
      const ofSubject = found.get(subject) ?? new Map<number, Claim[]>();
      const ofMeasure = ofSubject.get(measures.of(measure)) ?? [];
      ofSubject.set(measures.of(measure), [...ofMeasure, claimOfMonths(measures, id, measure, months)]);
      found.set(subject, ofSubject);
    }
    return found;
  }

  /** Returns the stocks that org units had observed then, by their codes. */
  private async observedIn(
    measures: MeasureIds,
    historiesOf: HistoriesOf,
    codes: readonly string[],
  ): Promise<(code: string) => ObservedStocks> {
    const keys = [...new Set(codes)].map((orgUnit) => ({ orgUnit, subject: `org-unit/${orgUnit}` }));
    const found = new Map<string, ObservedStocks>();
    for (const history of keys.length === 0 ? [] : (await historiesOf(keys)).values())
      found.set(
        history[0]?.orgUnit ?? '',
        observedStocksOf(measures, measures.deltas(foldEntity(history, this.zone, [], this.calendar))),
      );
    return (code) => found.get(code) ?? NONE_OBSERVED;
  }
}

/** Returns whether the org units asked about lie in the tree of the rollups as they did then. */
export function isTreeOf(tree: OrgUnitTree, { tree: then, members, idOf }: PastOrgUnits): boolean {
  return [...members].every((code) => {
    const [unit, row] = [then.get(code), tree.find(code)];
    if (!unit || !row || tree.children(row.id).length !== then.children(code).length) return false;
    const parentId = unit.parent === null ? null : (idOf(unit.parent) ?? null);
    return row.parentId === parentId && row.merged === isMerged(unit);
  });
}

function mergersOf({ tree, idOf }: PastOrgUnits): MergedUnits {
  return new MergedUnits(
    tree.units().flatMap((unit) => {
      const [id, parentId] = [idOf(unit.code), unit.parent === null ? null : idOf(unit.parent)];
      return id === undefined || parentId === undefined ? [] : [{ id, parentId, merged: isMerged(unit) }];
    }),
  );
}

const isMerged = ({
  status,
  parent,
  successors,
}: ReturnType<PastOrgUnits['tree']['units']>[number]): boolean =>
  status === 'merged' && parent !== null && parent === successors[0];

function storedKeys(
  keys: readonly { orgUnitId: number; subject: string }[],
  measures: MeasureIds,
): AdjustmentKey[] {
  const kinds = [ENTITY_ITSELF, ...measures.distinct()];
  return keys.flatMap((key) => kinds.map((measure) => ({ ...key, measure })));
}

interface MonthsOfEntity extends EntityKey {
  measure: string;
  months: Day[];
}

function monthsAmong(events: readonly LoggedEvent[], zone: DayZone): MonthsOfEntity[] {
  const found = new Map<string, MonthsOfEntity>();
  for (const { month, ...of } of events.flatMap((event) => distinctMonthsOf(event, zone))) {
    const key = `${of.orgUnit}\n${of.measure}\n${of.subject}`;
    const known = found.get(key) ?? { ...of, months: [] };
    if (!known.months.includes(month)) known.months.push(month);
    found.set(key, known);
  }
  return [...found.values()];
}
