import { Injectable, Logger } from '@nestjs/common';
import { WorkingCalendar } from '#calendar/domain';
import type { Queryable } from '#database';
import { EventLogReader, type EntityKey } from '#event-log';
import type { Fact, LoggedEvent } from '#event-log/domain';
import { DayZone, chunksOf } from '#kernel';
import {
  counterDeltas,
  coverableTypes,
  foldEntity,
  hasReports,
  isOrgUnitItself,
  type Delta,
} from '#maturity/domain';
import {
  chainsOf,
  effectiveAt,
  entityKeyText,
  groupedByEntity,
  inOrderOfTime,
  kindOf,
  type Chains,
} from '../../domain/history/entity-history.js';
import { ALWAYS } from '../../domain/rollups/index.js';
import { readCoveredEntities } from '../../storage/covered-entities.js';
import type { AddDelta, LogInterval } from './add-delta.js';
import { DistinctCountDifference } from './distinct-count-difference.js';
import { DistinctCountTally } from './distinct-count-tally.js';
import { factDifference, type SenderFacts } from './fact-difference.js';
import { TouchedEntities } from './touched-entities.js';

/** Events, chains and entities that are in memory at the same time. */
const EVENTS_AT_ONCE = 20_000;
const CHAINS_AT_ONCE = 2_000;
const ENTITIES_AT_ONCE = 1_000;

const logger = new Logger('Replay');

interface DifferenceRequest extends LogInterval {
  /** Codes of the org units whose own facts are asked for. */
  units: ReadonlySet<string>;
  /** Types of events that can contribute to the measures asked for; other events are not read. */
  types: readonly string[];
  /** Whether distinct counts are asked for. They cost more than all other measures together. */
  distinct: boolean;
}

/**
 * Computes by which deltas the log at one position differs from the log at a later one, with the late facts,
 * corrections and retractions in between. Folds the entities that are touched in between as known at both
 * positions. Reads only what concerns the org units asked about, batch by batch.
 */
@Injectable()
export class LogDifference {
  constructor(
    private readonly reader: EventLogReader,
    private readonly distinctCounts: DistinctCountDifference,
    private readonly zone: DayZone,
    private readonly calendar: WorkingCalendar,
  ) {}

  /** Returns by how many facts the sources differ. The interval ends at the projected position. */
  facts(q: Queryable, interval: LogInterval & { units: ReadonlySet<string> }): Promise<SenderFacts[]> {
    return factDifference(q, this.reader, this.zone, interval);
  }

  /** Accepts an interval from the start of the log, or one that ends at the projected position. */
  async read(q: Queryable, request: DifferenceRequest, addDelta: AddDelta): Promise<void> {
    const interval: LogSpan = {
      ...request,
      q,
      addDelta,
      entities: new TouchedEntities(request.units),
      counted: new TouchedEntities(request.units),
      tally: new DistinctCountTally(this.zone),
    };
    const effective = await this.reader.amendedChains(q, [...request.units], {
      after: request.from,
      upTo: request.to,
    });
    await this.effective(interval, effective);
    await this.unamended(interval, new Set(effective));
    await this.addCoveredEntities(interval);
    for (const keys of chunksOf(interval.entities.all(), ENTITIES_AT_ONCE)) await this.refold(interval, keys);
    if (request.distinct) await this.distinctCounts.read(q, interval.tally, request, addDelta);
  }

  /**
   * Handles amended events. For a counter, the version effective at the start is subtracted and the one
   * effective at the end is added. The entities of other events are folded again.
   */
  private async effective(interval: LogSpan, roots: readonly number[]): Promise<void> {
    for (const some of chunksOf(roots, CHAINS_AT_ONCE)) {
      const chains = chainsOf(await this.reader.chains(interval.q, some));
      for (const chain of chains.values()) {
        if (kindOfChain(chain) === 'timeline') for (const event of chain) interval.entities.add(event);
        if (kindOfChain(chain) !== 'counter') continue;
        for (const event of effectiveAt(chain, chains, interval.from)) this.count(interval, event, -1);
        for (const event of effectiveAt(chain, chains, interval.to)) this.count(interval, event, 1);
      }
    }
  }

  /** Handles events that were not amended. The next batch is read while this one is counted. */
  private async unamended(interval: LogSpan, effective: ReadonlySet<number>): Promise<void> {
    let next: Promise<Fact[]> | null = this.batch(interval, interval.from);
    while (next) {
      const events: Fact[] = await next;
      const last = events.length < EVENTS_AT_ONCE ? undefined : events.at(-1);
      next = last ? this.batch(interval, last.position) : null;
      // If counting fails, this promise is never awaited; its rejection must not go unhandled.
      next?.catch(() => undefined);
      for (const event of events) {
        if (event.chain !== null || effective.has(event.position)) continue;
        if (kindOf(event) === 'counter') this.count(interval, event, 1);
        else interval.entities.add(event);
      }
    }
  }

  private batch({ q, units, types, to }: LogSpan, after: number): Promise<Fact[]> {
    return this.reader.facts(q, [...units], { after, upTo: to, limit: EVENTS_AT_ONCE, types });
  }

  private count(interval: LogSpan, event: Fact, sign: 1 | -1): void {
    const { orgUnit } = event;
    if (orgUnit === null || !interval.units.has(orgUnit)) return;
    for (const delta of counterDeltas(event, this.zone)) interval.addDelta(orgUnit, delta, sign);
    if (interval.distinct) interval.tally.add(event, sign);
    if (coverableTypes.has(event.type)) interval.counted.add(event);
  }

  /**
   * Adds the entities whose reports may cover what was counted, so that they are folded again: reports about
   * the same entity or about its org unit. Reports within the interval are touched already; the read models
   * know the others.
   */
  private async addCoveredEntities({ q, entities, counted, units, from }: LogSpan): Promise<void> {
    if (from === 0) return;
    const orgUnits = new Set([...counted.orgUnits(), ...entities.orgUnits()]);
    for (const key of await readCoveredEntities(q, [...units]))
      if (isOrgUnitItself(key) ? orgUnits.has(key.orgUnit) : counted.has(key)) entities.add(key);
  }

  private async refold(interval: LogSpan, keys: readonly EntityKey[]): Promise<void> {
    const { q, from, to, addDelta } = interval;
    const histories = await this.historiesOf(q, keys, to);
    const covered = await this.coverable(q, keys, histories);
    for (const key of keys) {
      const history = histories.get(entityKeyText(key));
      if (!history) continue;
      const counted = covered.get(entityKeyText(key)) ?? NOTHING;
      for (const delta of this.fold(key, history, counted, from)) addDelta(key.orgUnit, delta, -1);
      for (const delta of this.fold(key, history, counted, to)) addDelta(key.orgUnit, delta, 1);
    }
  }

  /**
   * Folds a history as known at a position. An entity that cannot be folded yields no deltas, so it keeps
   * those of the read models.
   */
  private fold(key: EntityKey, history: History, counted: History, position: number): Delta[] {
    const knownMonths = inOrderOfTime(effectiveAt(history.events, history.chains, position));
    try {
      const beside = effectiveAt(counted.events, counted.chains, position);
      return foldEntity(knownMonths, this.zone, beside, this.calendar);
    } catch (error) {
      logger.error(
        `The history of ${key.subject} (org unit ${key.orgUnit}) cannot be folded: ${String(error)}`,
      );
      return [];
    }
  }

  private async historiesOf(
    q: Queryable,
    keys: readonly EntityKey[],
    to: number,
  ): Promise<Map<string, History>> {
    const events = (await this.reader.entities(q, keys)).filter(({ position }) => position <= to);
    const chains = chainsOf(await this.chainsAmong(q, events));
    return new Map([...groupedByEntity(events)].map(([key, own]) => [key, { events: own, chains }]));
  }

  /**
   * Reads the events that reports may cover: those of the same entity, or of all entities when the report is
   * about the org unit itself.
   */
  private async coverable(
    q: Queryable,
    keys: readonly EntityKey[],
    histories: ReadonlyMap<string, History>,
  ): Promise<Map<string, History>> {
    const reporting = keys.filter((key) => hasReports(histories.get(entityKeyText(key))?.events ?? []));
    const found = new Map<string, History>();
    for (const key of reporting) {
      const subject = isOrgUnitItself(key) ? null : key.subject;
      const range = { orgUnit: key.orgUnit, subject, ...ALWAYS };
      const events = await this.reader.counted(q, [range], [...coverableTypes]);
      found.set(entityKeyText(key), { events, chains: chainsOf(await this.chainsAmong(q, events)) });
    }
    return found;
  }

  private async chainsAmong(q: Queryable, events: readonly LoggedEvent[]): Promise<LoggedEvent[]> {
    if (events.length === 0) return [];
    return this.reader.chains(
      q,
      events.map(({ position }) => position),
    );
  }
}

interface LogSpan extends DifferenceRequest {
  q: Queryable;
  addDelta: AddDelta;
  /** The entities whose histories are to be folded. */
  entities: TouchedEntities;
  /** The entities with counted events that reports may cover. */
  counted: TouchedEntities;
  tally: DistinctCountTally;
}

/** Events with the chains that they belong to. */
interface History {
  events: readonly LoggedEvent[];
  chains: Chains;
}

const NOTHING: History = { events: [], chains: new Map() };

/** Returns the kind of a chain. Corrections keep the noun and therefore the kind. */
function kindOfChain(chain: readonly LoggedEvent[]): string | undefined {
  return chain.map(kindOf).find((kind) => kind !== undefined);
}
