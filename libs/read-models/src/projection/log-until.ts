import type { Queryable } from '#database';
import type { CountedRange, EventLogReader, TimelineKey } from '#event-log';
import { inForce, RETRACTED, vocabulary, type LoggedEvent } from '#event-log/domain';
import { chunksOf } from '#kernel';
import type { LogPage } from './projection.js';

/** Things whose histories are in memory at the same time. */
const KEYS_AT_ONCE = 1_000;

/**
 * The log as it was when it ended with a page: later events are not there, whatever has been appended since. The events of
 * a hypothetical page follow those that are stored up to where it begins.
 */
export class LogUntil {
  readonly end: number;
  private readonly stored: number;
  private readonly supposed: readonly LoggedEvent[];

  constructor(
    private readonly reader: EventLogReader,
    private readonly q: Queryable,
    { after, to, events, hypothetical = false }: LogPage,
  ) {
    this.end = to;
    this.stored = hypothetical ? after : to;
    this.supposed = hypothetical ? events : [];
  }

  /** All events of the chains that these positions belong to, by the position of the original. Nothing for unamended events. */
  async chains(positions: readonly number[]): Promise<Map<number, LoggedEvent[]>> {
    if (positions.length === 0) return new Map();
    const chains = new Map<number, LoggedEvent[]>();
    for (const event of this.known(await this.reader.chains(this.q, positions))) {
      const root = event.chain ?? event.position;
      const chain = chains.get(root);
      if (chain) chain.push(event);
      else chains.set(root, [event]);
    }
    await this.supposeChains(chains, new Set(positions));
    return chains;
  }

  /** The histories of these things in groups, each ordered by (time, position), amended events included. */
  async *timelines(
    keys: readonly TimelineKey[],
  ): AsyncGenerator<{ keys: readonly TimelineKey[]; events: LoggedEvent[] }> {
    for (const group of chunksOf(keys, KEYS_AT_ONCE)) {
      const stored = this.known(await this.reader.timelines(this.q, group));
      const supposed = this.supposedOf(group);
      yield { keys: group, events: supposed.length === 0 ? stored : inOrder([...stored, ...supposed]) };
    }
  }

  /** What holds of what was counted in these ranges, in order of (time, position). */
  async countedInForce(ranges: readonly CountedRange[], types: readonly string[]): Promise<LoggedEvent[]> {
    if (ranges.length === 0) return [];
    const stored = this.known(await this.reader.counted(this.q, ranges, types));
    const supposed = this.supposed.filter(
      (event) => types.includes(event.type) && ranges.some((range) => isWithin(event, range)),
    );
    return this.holding(inOrder([...stored, ...supposed]));
  }

  /** Those of the events that are in force, in their order. */
  async holding(events: readonly LoggedEvent[]): Promise<LoggedEvent[]> {
    const chains = await this.chains(events.map(({ position }) => position));
    const holding = new Map([...chains].map(([root, chain]) => [root, inForce(chain)?.position]));
    return events.filter(({ chain, position }) => {
      const root = chain ?? position;
      // Without a chain it is unamended, or the original was erased, and with it its whole chain.
      return holding.has(root) ? holding.get(root) === position : chain === null;
    });
  }

  async treeEvents(): Promise<LoggedEvent[]> {
    const events = this.known(await this.reader.treeEvents(this.q));
    const positions = new Set(events.map(({ position }) => position));
    for (const event of this.supposed) {
      if (kindOf(event) !== 'tree' && !positions.has(event.chain ?? event.position)) continue;
      events.push(event);
      positions.add(event.position);
    }
    return events;
  }

  private known(events: readonly LoggedEvent[]): LoggedEvent[] {
    return events.filter(({ position }) => position <= this.stored);
  }

  private supposedOf(keys: readonly TimelineKey[]): LoggedEvent[] {
    if (this.supposed.length === 0) return [];
    const wanted = new Set(keys.map(({ orgUnit, subject }) => `${orgUnit}\n${subject}`));
    return this.supposed.filter(
      (event) => kindOf(event) === 'timeline' && wanted.has(`${event.orgUnit ?? ''}\n${event.subject ?? ''}`),
    );
  }

  /** Chains that exist in supposition only, and those that go on in it. */
  private async supposeChains(
    chains: Map<number, LoggedEvent[]>,
    positions: ReadonlySet<number>,
  ): Promise<void> {
    const amendments = this.supposed.filter(({ chain }) => chain !== null && positions.has(chain));
    const roots = [...new Set(amendments.flatMap(({ chain }) => chain ?? []))];
    const missing = roots.filter((root) => !chains.has(root));
    const originals = this.supposed.filter(({ position }) => missing.includes(position));
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

function inOrder(events: LoggedEvent[]): LoggedEvent[] {
  return events.sort((one, other) => one.time - other.time || one.position - other.position);
}

function kindOf({ type }: LoggedEvent): string | undefined {
  return type === RETRACTED ? undefined : vocabulary.get(type)?.kind;
}
