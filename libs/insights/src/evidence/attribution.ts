import { Injectable } from '@nestjs/common';
import { WorkingCalendar } from '#calendar/domain';
import type { Queryable } from '#database';
import { EventLogReader, type CountedRange, type EntityKey } from '#event-log';
import { vocabulary, type LoggedEvent } from '#event-log/domain';
import { DayZone, groupedBy, type Day } from '#kernel';
import {
  counterDeltas,
  coverableTypes,
  foldEntity,
  isOrgUnitItself,
  distinctCountDeltas,
  distinctCountsOf,
  type Delta,
} from '#maturity/domain';
import {
  ALWAYS,
  chainsOf,
  distinctEventTypes,
  distinctMonthsOf,
  effectiveAt,
  entityKeyOf,
  entityKeyText,
  groupedByEntity,
  inOrderOfTime,
  kindOf,
} from '#read-models';

/** The deltas that one event adds to the totals of its org unit. Amounts may be negative. */
interface AttributedEvent {
  event: LoggedEvent;
  deltas: readonly Delta[];
}

/** Types of events with an entity history whose flows reports may cover, and of reports themselves. */
const COVERABLE_TYPES = [...coverableTypes].filter((type) => vocabulary.get(type)?.kind === 'timeline');

/**
 * Attributes a number to single events. A counter adds its own deltas. An event of an entity's history adds
 * the deltas of the entity with the event less those without it, in the order in which events were recorded,
 * so that all events of the entity together add its deltas. An amount that a report covers is subtracted from
 * the counted events, not from the report.
 */
@Injectable()
export class Attribution {
  constructor(
    private readonly reader: EventLogReader,
    private readonly zone: DayZone,
    private readonly calendar: WorkingCalendar,
  ) {}

  /**
   * Returns the deltas of those of the events that are effective when the log ends at `position`.
   * @param distinctCounts whether distinct counts are asked for
   */
  async of(
    q: Queryable,
    events: readonly LoggedEvent[],
    { position, distinctCounts }: { position: number; distinctCounts: boolean },
  ): Promise<AttributedEvent[]> {
    const effectiveEvents = await this.effectiveAt(q, events, position);
    const counters = effectiveEvents.filter((event) => kindOf(event) === 'counter');
    const entities = effectiveEvents.filter((event) => kindOf(event) === 'timeline');
    const attributedDeltas = new Map<number, Delta[]>([
      ...(await this.ofCounters(q, counters, position)),
      ...(await this.ofEntities(q, entities, position)),
    ]);
    if (distinctCounts)
      for (const [at, deltas] of await this.ofDistinctCounts(q, counters, position))
        attributedDeltas.get(at)?.push(...deltas);
    return effectiveEvents.map((event) => ({ event, deltas: attributedDeltas.get(event.position) ?? [] }));
  }

  /** Returns everything that an entity adds up to when the log ends at `position`. */
  async ofWholeEntity(q: Queryable, key: EntityKey, position: number): Promise<Delta[]> {
    const events = await this.effectiveAt(q, await this.reader.entities(q, [key]), position);
    if (!isOrgUnitItself(key)) return this.fold(inOrderOfTime(events), []);
    const counted = await this.coverableByOrgUnit(q, [key], position);
    return this.fold(inOrderOfTime(events), counted.get(key.orgUnit) ?? []);
  }

  private async ofCounters(
    q: Queryable,
    counters: readonly LoggedEvent[],
    position: number,
  ): Promise<Attributions> {
    const reports = await this.reportsByEntity(q, counters, position);
    return counters.map((event) => [
      event.position,
      [...counterDeltas(event, this.zone), ...this.overridden(event, reports)],
    ]);
  }

  /**
   * Returns the part of the event's amounts that reports cover: reports of its entity, and of its org unit
   * for what those leave.
   */
  private overridden(event: LoggedEvent, reports: ReadonlyMap<string, LoggedEvent[]>): Delta[] {
    const ofEntity = reports.get(entityKeyText(event)) ?? [];
    const ofOrgUnit = isOrgUnitItself(event) ? [] : (reports.get(entityKeyText(orgUnitOf(event))) ?? []);
    return [
      ...(ofEntity.length === 0 ? [] : this.difference(ofEntity, [event], [])),
      ...(ofOrgUnit.length === 0 ? [] : this.difference(ofOrgUnit, [event, ...ofEntity], ofEntity)),
    ];
  }

  private difference(
    history: readonly LoggedEvent[],
    coverable: readonly LoggedEvent[],
    without: readonly LoggedEvent[],
  ): Delta[] {
    return [...this.fold(history, coverable), ...this.fold(history, without).map(negated)];
  }

  private fold(history: readonly LoggedEvent[], counted: readonly LoggedEvent[]): Delta[] {
    return foldEntity(history, this.zone, counted, this.calendar);
  }

  private async ofEntities(
    q: Queryable,
    entities: readonly LoggedEvent[],
    position: number,
  ): Promise<Attributions> {
    const keys = new Map(entities.map((event) => [entityKeyText(event), entityKeyOf(event)]));
    const events = await this.reader.entities(q, [...keys.values()]);
    const histories = groupedByEntity(inOrderOfTime(await this.effectiveAt(q, events, position)));
    const coverable = await this.coverableByOrgUnit(q, [...keys.values()].filter(isOrgUnitItself), position);
    return entities.map((event) => {
      const history = histories.get(entityKeyText(event)) ?? [];
      const others = coverable.get(event.orgUnit ?? '') ?? [];
      const counted = isOrgUnitItself(event) ? others : [];
      const until = (last: number): Delta[] =>
        this.fold(
          history.filter((each) => each.position <= last),
          counted,
        );
      return [event.position, [...until(event.position), ...until(event.position - 1).map(negated)]];
    });
  }

  /**
   * Returns, by org unit, the events other than counters that reports about the org unit itself may cover.
   */
  private async coverableByOrgUnit(
    q: Queryable,
    orgUnits: readonly EntityKey[],
    position: number,
  ): Promise<Map<string, LoggedEvent[]>> {
    const ranges = orgUnits.map(({ orgUnit }) => ({ orgUnit, subject: null, ...ALWAYS }));
    const events = await this.counted(q, ranges, COVERABLE_TYPES, position);
    return groupedBy(events, ({ orgUnit }) => orgUnit ?? '');
  }

  private async reportsByEntity(
    q: Queryable,
    counters: readonly LoggedEvent[],
    position: number,
  ): Promise<Map<string, LoggedEvent[]>> {
    const covered = counters.filter(({ type }) => coverableTypes.has(type));
    const entities = covered.flatMap((event) => [entityKeyOf(event), entityKeyOf(orgUnitOf(event))]);
    const keys = [...new Map(entities.map((key) => [entityKeyText(key), key])).values()];
    if (keys.length === 0) return new Map();
    return groupedByEntity(
      inOrderOfTime(await this.effectiveAt(q, await this.reader.reports(q, keys), position)),
    );
  }

  /**
   * Attributes distinct counts: the counter of an entity that was recorded first in a month adds the count of
   * that month.
   */
  private async ofDistinctCounts(
    q: Queryable,
    counters: readonly LoggedEvent[],
    position: number,
  ): Promise<Attributions> {
    const distinct = counters.filter((event) => distinctCountsOf(event).length > 0);
    const entities = new Map(distinct.map((event) => [entityKeyText(event), entityKeyOf(event)]));
    const ranges = [...entities.values()].map((entity) => ({ ...entity, ...ALWAYS }));
    const all = groupedByEntity(await this.counted(q, ranges, distinctEventTypes, position));
    return distinct.map((event) => {
      const earlier = (all.get(entityKeyText(event)) ?? []).filter(
        (other) => other.position < event.position,
      );
      const added = distinctCountsOf(event).flatMap(({ measure }) => {
        const before = new Set(earlier.flatMap((other) => this.monthsOf(other, measure)));
        const after = new Set([...before, ...this.monthsOf(event, measure)]);
        if (before.size === after.size) return [];
        return [...distinctCountDeltas(measure, after), ...distinctCountDeltas(measure, before).map(negated)];
      });
      return [event.position, added];
    });
  }

  private monthsOf(event: LoggedEvent, measure: string): Day[] {
    const months = distinctMonthsOf(event, this.zone).filter((counted) => counted.measure === measure);
    return months.map(({ month }) => month);
  }

  private async counted(
    q: Queryable,
    ranges: readonly CountedRange[],
    types: readonly string[],
    position: number,
  ): Promise<LoggedEvent[]> {
    if (ranges.length === 0) return [];
    return this.effectiveAt(q, await this.reader.counted(q, ranges, types), position);
  }

  private async effectiveAt(
    q: Queryable,
    events: readonly LoggedEvent[],
    position: number,
  ): Promise<LoggedEvent[]> {
    if (events.length === 0) return [];
    const members = await this.reader.chains(
      q,
      events.map((event) => event.position),
    );
    return effectiveAt(events, chainsOf(members), position);
  }
}

type Attributions = [position: number, deltas: Delta[]][];

/** Returns the entity that stands for the org unit itself. */
function orgUnitOf({ orgUnit }: LoggedEvent): Pick<LoggedEvent, 'orgUnit' | 'subject'> {
  return { orgUnit, subject: `org-unit/${orgUnit}` };
}

const negated = ({ n = 1, amount, ...delta }: Delta): Delta => ({
  ...delta,
  amount: -amount,
  n: -n,
});
