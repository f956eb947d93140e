import type { PoolClient } from 'pg';
import { copyOut } from '#database';
import type { LoggedEvent } from '../../domain/index.js';
import { EventPiece } from './event-piece.js';

interface ScanOptions {
  /** The last position that is read. */
  to: number;
  /**
   * `rest`: counters, tree events and retractions, in no order. `entities`: the histories of entities, one
   * after the other, each ordered by (time, position).
   */
  part: 'rest' | 'entities';
}

/**
 * Reads one part of the whole log, amended events and corrections included, erased events left out. Several
 * times as fast as reading batch by batch. Occupies a connection of its own. When `onEvent` returns a
 * promise, the scan pauses until it resolves.
 */
export async function scanLog(
  client: PoolClient,
  { to, part }: ScanOptions,
  onEvent: (event: LoggedEvent) => Promise<void> | undefined,
): Promise<void> {
  if (!Number.isSafeInteger(to)) throw new RangeError(`${to} is no position.`);
  const piece = new EventPiece();
  await client.query(`set work_mem = '256MB'`);
  await copyOut(client, part === 'rest' ? REST(to) : ENTITIES(to), (bytes) => {
    const event = piece.read(bytes);
    return event ? onEvent(event) : undefined;
  });
}

const COLUMNS = `e.position, e.type, e.subject, e.org_unit, e.occurred_at, e.recorded_at, e.backfill, e.amends, e.chain,
  e.run, e.canonical`;

const REST = (to: number): string => `copy (
  select ${COLUMNS} from event_log.events e
  where not e.is_entity and e.position <= ${to} and e.canonical is not null
) to stdout (format binary)`;

const ENTITIES = (to: number): string => `copy (
  select ${COLUMNS} from event_log.events e
  where e.is_entity and e.position <= ${to} and e.canonical is not null
  order by e.org_unit collate "C", e.subject collate "C", e.occurred_at, e.position
) to stdout (format binary)`;
