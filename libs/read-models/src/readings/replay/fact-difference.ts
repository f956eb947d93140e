import type { Queryable } from '#database';
import { countBySource, nounOf, type EventLogReader } from '#event-log';
import { chunksOf, type Day, type DayZone } from '#kernel';
import { chainsOf, effectiveAt, kindOf } from '../../domain/history/entity-history.js';
import type { LogInterval } from './add-delta.js';

/** Facts of a source about an org unit. */
export interface SenderFacts {
  orgUnit: string;
  source: string;
  noun: string;
  day: Day;
  /** Negative: so many fewer. */
  facts: number;
}

const CHAINS_AT_ONCE = 2_000;

/**
 * Returns by how many facts the log at the end of an interval differs from the log at its beginning. Counts
 * whatever the events are about, because any fact shows that its source is alive.
 */
export async function factDifference(
  q: Queryable,
  reader: EventLogReader,
  zone: DayZone,
  { from, to, units }: LogInterval & { units: ReadonlySet<string> },
): Promise<SenderFacts[]> {
  const range = { after: from, upTo: to };
  const amended = await reader.amendedChains(q, [...units], range);
  const unamended = await countBySource(q, { ...range, units: [...units], without: amended });
  const found: SenderFacts[] = [];
  const add = ({ type, orgUnit, source, time }: SenderEvent, facts: number): void => {
    const noun = nounOf(type);
    const isFact = ['counter', 'timeline'].includes(kindOf({ type }) ?? '');
    if (!isFact || noun === undefined || orgUnit === null || !units.has(orgUnit)) return;
    found.push({ orgUnit, source, noun, day: zone.dayOf(time), facts });
  };
  for (const { events, ...sent } of unamended) add(sent, events);
  for (const some of chunksOf(amended, CHAINS_AT_ONCE)) {
    const chains = chainsOf(await reader.chains(q, some));
    for (const chain of chains.values()) {
      for (const event of effectiveAt(chain, chains, from)) add(event, -1);
      for (const event of effectiveAt(chain, chains, to)) add(event, 1);
    }
  }
  return found;
}

interface SenderEvent {
  type: string;
  orgUnit: string | null;
  source: string;
  /** In epoch milliseconds. */
  time: number;
}
