import { Injectable, Logger } from '@nestjs/common';
import type { Queryable } from '#database';
import { EventLogReader, type TimelineKey } from '#event-log';
import type { Fact, LoggedEvent } from '#event-log/domain';
import { DayZone, chunksOf } from '#kernel';
import {
  counterDeltas,
  coverableTypes,
  foldEntity,
  hasReports,
  isBodyItself,
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
import { readCoveredThings } from '../../storage/covered-things.js';
import type { Book, LogStretch } from './book.js';
import { PresenceDifference } from './presence-difference.js';
import { PresenceTally } from './presence-tally.js';
import { TouchedThings } from './touched-things.js';

/** Events, chains and things that are in memory at the same time. */
const EVENTS_AT_ONCE = 20_000;
const CHAINS_AT_ONCE = 2_000;
const THINGS_AT_ONCE = 1_000;

const logger = new Logger('Replay');

interface DifferenceRequest extends LogStretch {
  /** Codes of the bodies whose own facts are asked for. */
  units: ReadonlySet<string>;
  /** What can contribute to the measures asked for; other events are not looked at. */
  types: readonly string[];
  /** Whether measures of things with at least one are asked for, which cost more than all others together. */
  distinct: boolean;
}

/**
 * Tells by how much what the log says up to one position differs from what it says up to another: late facts, corrections
 * and retractions in between included. Things that it speaks of in between are folded as known at both ends. Folds what
 * concerns the bodies asked about, batch by batch.
 */
@Injectable()
export class LogDifference {
  constructor(
    private readonly reader: EventLogReader,
    private readonly presences: PresenceDifference,
    private readonly zone: DayZone,
  ) {}

  /** A stretch begins at the start of the log, or ends where the read models have come to. */
  async read(q: Queryable, request: DifferenceRequest, book: Book): Promise<void> {
    const stretch: Stretch = {
      ...request,
      q,
      book,
      things: new TouchedThings(request.units),
      counted: new TouchedThings(request.units),
      tally: new PresenceTally(this.zone),
    };
    const amended = await this.reader.amendedChains(q, [...request.units], {
      after: request.from,
      upTo: request.to,
    });
    await this.amended(stretch, amended);
    await this.unamended(stretch, new Set(amended));
    await this.addCoveredThings(stretch);
    for (const keys of chunksOf(stretch.things.all(), THINGS_AT_ONCE)) await this.refold(stretch, keys);
    if (request.distinct) await this.presences.read(q, stretch.tally, request, book);
  }

  /** Of an amended counter, another event may have come to be in force, or none; of amended things the histories differ. */
  private async amended(stretch: Stretch, roots: readonly number[]): Promise<void> {
    for (const some of chunksOf(roots, CHAINS_AT_ONCE)) {
      const chains = chainsOf(await this.reader.chains(stretch.q, some));
      for (const chain of chains.values()) {
        if (kindOfChain(chain) === 'timeline') for (const event of chain) stretch.things.add(event);
        if (kindOfChain(chain) !== 'counter') continue;
        for (const event of effectiveAt(chain, chains, stretch.from)) this.count(stretch, event, -1);
        for (const event of effectiveAt(chain, chains, stretch.to)) this.count(stretch, event, 1);
      }
    }
  }

  /** Each batch is on its way while the one before is counted. */
  private async unamended(stretch: Stretch, amended: ReadonlySet<number>): Promise<void> {
    let next: Promise<Fact[]> | null = this.batch(stretch, stretch.from);
    while (next) {
      const events: Fact[] = await next;
      const last = events.length < EVENTS_AT_ONCE ? undefined : events.at(-1);
      next = last ? this.batch(stretch, last.position) : null;
      // If counting fails, nobody waits for it any more.
      next?.catch(() => undefined);
      for (const event of events) {
        if (event.chain !== null || amended.has(event.position)) continue;
        if (kindOf(event) === 'counter') this.count(stretch, event, 1);
        else stretch.things.add(event);
      }
    }
  }

  private batch({ q, units, types, to }: Stretch, after: number): Promise<Fact[]> {
    return this.reader.facts(q, [...units], { after, upTo: to, limit: EVENTS_AT_ONCE, types });
  }

  private count(stretch: Stretch, event: Fact, sign: 1 | -1): void {
    const { orgUnit } = event;
    if (orgUnit === null || !stretch.units.has(orgUnit)) return;
    for (const contribution of counterDeltas(event, this.zone)) stretch.book(orgUnit, contribution, sign);
    if (stretch.distinct) stretch.tally.add(event, sign);
    if (coverableTypes.has(event.type)) stretch.counted.add(event);
  }

  /**
   * Reports of the same thing, or of its body, may cover what was counted: those have to be looked at again. Reports within the
   * stretch are touched already; the read models know the others.
   */
  private async addCoveredThings({ q, things, counted, units, from }: Stretch): Promise<void> {
    if (from === 0) return;
    const bodies = new Set([...counted.bodies(), ...things.bodies()]);
    for (const key of await readCoveredThings(q, [...units]))
      if (isBodyItself(key) ? bodies.has(key.orgUnit) : counted.has(key)) things.add(key);
  }

  private async refold(stretch: Stretch, keys: readonly TimelineKey[]): Promise<void> {
    const { q, from, to, book } = stretch;
    const histories = await this.historiesOf(q, keys, to);
    const covered = await this.coverable(q, keys, histories);
    for (const key of keys) {
      const history = histories.get(entityKeyText(key));
      if (!history) continue;
      const counted = covered.get(entityKeyText(key)) ?? NOTHING;
      for (const contribution of this.fold(key, history, counted, from)) book(key.orgUnit, contribution, -1);
      for (const contribution of this.fold(key, history, counted, to)) book(key.orgUnit, contribution, 1);
    }
  }

  /** A thing that cannot be folded keeps, in the read models too, what it had. */
  private fold(key: TimelineKey, history: History, counted: History, position: number): Delta[] {
    const held = inOrderOfTime(effectiveAt(history.events, history.chains, position));
    try {
      return foldEntity(held, this.zone, effectiveAt(counted.events, counted.chains, position));
    } catch (error) {
      logger.error(`The history of ${key.subject} (body ${key.orgUnit}) cannot be folded: ${String(error)}`);
      return [];
    }
  }

  private async historiesOf(
    q: Queryable,
    keys: readonly TimelineKey[],
    to: number,
  ): Promise<Map<string, History>> {
    const events = (await this.reader.timelines(q, keys)).filter(({ position }) => position <= to);
    const chains = chainsOf(await this.chainsAmong(q, events));
    return new Map([...groupedByEntity(events)].map(([key, own]) => [key, { events: own, chains }]));
  }

  /** What reports may cover: of the same thing; of all things where the body itself reports. */
  private async coverable(
    q: Queryable,
    keys: readonly TimelineKey[],
    histories: ReadonlyMap<string, History>,
  ): Promise<Map<string, History>> {
    const reporting = keys.filter((key) => hasReports(histories.get(entityKeyText(key))?.events ?? []));
    const found = new Map<string, History>();
    for (const key of reporting) {
      const subject = isBodyItself(key) ? null : key.subject;
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

interface Stretch extends DifferenceRequest {
  q: Queryable;
  book: Book;
  /** Whose histories are to be folded. */
  things: TouchedThings;
  /** What was counted of, and may be covered by reports. */
  counted: TouchedThings;
  tally: PresenceTally;
}

/** Events with the chains that they belong to. */
interface History {
  events: readonly LoggedEvent[];
  chains: Chains;
}

const NOTHING: History = { events: [], chains: new Map() };

/** Corrections keep the noun, and with it the kind. */
function kindOfChain(chain: readonly LoggedEvent[]): string | undefined {
  return chain.map(kindOf).find((kind) => kind !== undefined);
}
