import type { Queryable } from '#database';
import type { CountedRange, EventLogReader, EntityKey } from '#event-log';
import type { LoggedEvent } from '#event-log/domain';
import { chunksOf } from '#kernel';
import {
  chainsOf,
  effectiveAt,
  entityKeyText,
  inOrderOfTime,
  kindOf,
} from '../domain/history/entity-history.js';
import type { LogBatch } from './projection.js';

/** Entities whose histories are in memory at the same time. */
const KEYS_AT_ONCE = 1_000;

/**
 * Reads the log as it was at the end of a batch; later events are left out. For a hypothetical batch, its
 * events follow those that are stored up to the batch's start.
 */
export class LogUntil {
  readonly end: number;
  private readonly stored: number;
  private readonly hypothetical: readonly LoggedEvent[];

  constructor(
    private readonly reader: EventLogReader,
    private readonly q: Queryable,
    { after, to, events, hypothetical = false }: LogBatch,
  ) {
    this.end = to;
    this.stored = hypothetical ? after : to;
    this.hypothetical = hypothetical ? events : [];
  }

  /**
   * Returns all events of the chains that these positions belong to, by the position of the original. Events
   * that were never amended have no entry.
   */
  async chains(positions: readonly number[]): Promise<Map<number, LoggedEvent[]>> {
    if (positions.length === 0) return new Map();
    const chains = chainsOf(this.known(await this.reader.chains(this.q, positions)));
    await this.addHypotheticalChains(chains, new Set(positions));
    return chains;
  }

  /**
   * Returns the histories of these entities in groups, each ordered by (time, position), amended events
   * included.
   */
  async *entities(
    keys: readonly EntityKey[],
  ): AsyncGenerator<{ keys: readonly EntityKey[]; events: LoggedEvent[] }> {
    for (const group of chunksOf(keys, KEYS_AT_ONCE)) {
      const stored = this.known(await this.reader.entities(this.q, group));
      const hypothetical = this.hypotheticalOf(group);
      yield {
        keys: group,
        events: hypothetical.length === 0 ? stored : inOrderOfTime([...stored, ...hypothetical]),
      };
    }
  }

  /** Returns the effective counters in these ranges, in order of (time, position). */
  async effectiveCounters(ranges: readonly CountedRange[], types: readonly string[]): Promise<LoggedEvent[]> {
    if (ranges.length === 0) return [];
    const stored = this.known(await this.reader.counted(this.q, ranges, types));
    const hypothetical = this.hypothetical.filter(
      (event) => types.includes(event.type) && ranges.some((range) => isWithin(event, range)),
    );
    return this.effectiveAt(inOrderOfTime([...stored, ...hypothetical]));
  }

  /** Returns those of the events that are effective, in their order. */
  async effectiveAt(events: readonly LoggedEvent[]): Promise<LoggedEvent[]> {
    return effectiveAt(events, await this.chains(events.map(({ position }) => position)), this.end);
  }

  async treeEvents(): Promise<LoggedEvent[]> {
    const events = this.known(await this.reader.treeEvents(this.q));
    const positions = new Set(events.map(({ position }) => position));
    for (const event of this.hypothetical) {
      if (kindOf(event) !== 'tree' && !positions.has(event.chain ?? event.position)) continue;
      events.push(event);
      positions.add(event.position);
    }
    return events;
  }

  private known(events: readonly LoggedEvent[]): LoggedEvent[] {
    return events.filter(({ position }) => position <= this.stored);
  }

  private hypotheticalOf(keys: readonly EntityKey[]): LoggedEvent[] {
    if (this.hypothetical.length === 0) return [];
    const wanted = new Set(keys.map(entityKeyText));
    return this.hypothetical.filter(
      (event) => kindOf(event) === 'timeline' && wanted.has(entityKeyText(event)),
    );
  }

  /** Adds chains that consist of hypothetical events, and hypothetical amendments of stored chains. */
  private async addHypotheticalChains(
    chains: Map<number, LoggedEvent[]>,
    positions: ReadonlySet<number>,
  ): Promise<void> {
    const amendments = this.hypothetical.filter(({ chain }) => chain !== null && positions.has(chain));
    const roots = [...new Set(amendments.flatMap(({ chain }) => chain ?? []))];
    const missing = roots.filter((root) => !chains.has(root));
    const originals = this.hypothetical.filter(({ position }) => missing.includes(position));
    if (missing.length > originals.length)
      originals.push(...this.known(await this.reader.at(this.q, missing)));
    for (const original of originals) chains.set(original.position, [original]);
    for (const event of amendments) chains.get(event.chain ?? 0)?.push(event);
  }
}

function isWithin(event: LoggedEvent, { orgUnit, subject, since, before }: CountedRange): boolean {
  if (event.orgUnit !== orgUnit || (subject !== null && event.subject !== subject)) return false;
  return kindOf(event) === 'timeline' || (event.time >= since && event.time < before);
}
