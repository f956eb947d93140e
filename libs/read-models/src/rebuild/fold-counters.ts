import type { PoolClient } from 'pg';
import { scanLog, type AmendedChain } from '#event-log';
import { isEffective, type EffectivePositions } from '../domain/history/entity-history.js';
import { kindOf } from '../projection/batch-context.js';
import type { FoldedLog } from './folded-log.js';

/** What the parts of a rebuild share. */
export interface LogSource {
  /** The newest position that counts. */
  to: number;
  chains: ReadonlyMap<number, AmendedChain>;
  effectivePositionOf: EffectivePositions;
  orgUnitId: (code: string) => number;
  /** Called with each event that was read, for progress; may throw to stop. */
  onRead: () => void;
}

/** Adds the deltas of all effective counters. */
export async function foldCounters(client: PoolClient, source: LogSource, folded: FoldedLog): Promise<void> {
  await scanLog(client, { to: source.to, part: 'rest' }, (event) => {
    source.onRead();
    if (
      event.orgUnit !== null &&
      isEffective(event, source.effectivePositionOf) &&
      kindOf(event) === 'counter'
    )
      folded.addCounter(source.orgUnitId(event.orgUnit), event);
    return undefined;
  });
}
