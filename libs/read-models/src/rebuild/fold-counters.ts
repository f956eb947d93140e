import type { PoolClient } from 'pg';
import { scanLog, type AmendedChain } from '#event-log';
import type { LoggedEvent } from '#event-log/domain';
import { kindOf } from '../projection/page-context.js';
import type { FoldedLog } from './folded-log.js';

/** What the parts of a rebuild share. */
export interface LogSource {
  /** The newest position that counts. */
  to: number;
  chains: ReadonlyMap<number, AmendedChain>;
  unitId: (code: string) => number;
  /** Called with each event that was read, for progress; throws to stop. */
  onRead: () => void;
}

/** Counts what counters count, as far as it is in force. */
export async function foldCounters(client: PoolClient, source: LogSource, folded: FoldedLog): Promise<void> {
  await scanLog(client, { to: source.to, part: 'rest' }, (event) => {
    source.onRead();
    if (event.orgUnit !== null && holds(source, event) && kindOf(event) === 'counter')
      folded.addCounter(source.unitId(event.orgUnit), event);
    return undefined;
  });
}

/** Is the event in force? Of an amended chain one at most is. */
export function holds({ chains }: LogSource, { chain, position }: LoggedEvent): boolean {
  const amended = chains.get(chain ?? position);
  // A correction without a chain: the original was erased, and with it its whole chain.
  return amended ? amended.inForce === position : chain === null;
}
