import { copyIn, withTransaction, type Database, type Tx } from '#database';
import { BatchDigest } from '../../../libs/event-log/src/storage/batch-digest.js';
import { placedEvents, type GeneratedEvent } from './placed-events.js';
import { EVENT_COLUMNS, eventRow, batchRow, endOf, newRows } from './log-rows.js';
import type { Shape } from './schedule.js';

export interface GenerateOptions {
  /** The number of facts, without the events that establish org units. */
  events: number;
  shape: Shape;
  /** The time at which the newest event was recorded, in epoch milliseconds. Default: now. */
  until?: number;
  onProgress?: (written: number) => void;
}

export interface GeneratedLog {
  /** The position of the newest event. */
  position: number;
  /**
   * The codes of the org units at the leaves of the tree. Org units such as `vn`, `p0` and `p0-d0` are above
   * them.
   */
  communes: readonly string[];
}

/** The number of events of one request. */
const BATCH = 1_000;

/**
 * Fills an empty, migrated log as if everything had been recorded over HTTP: 4,000 org units in four levels,
 * then facts of some sixty measures. Nine in ten facts are counters, of which one in a thousand is corrected
 * later. Texts, hashes and the digest chain are valid for `thang verify`. A million events take a minute or
 * less, with the indexes of the log kept up to date.
 */
export async function generateLog(
  database: Database,
  { events, shape, until = Date.now(), onProgress }: GenerateOptions,
): Promise<GeneratedLog> {
  const source = placedEvents({ events, shape, until });
  await withTransaction(database, (tx) => fill(tx, source.batches(BATCH), onProgress));
  await database.query('vacuum analyze event_log.events');
  return { position: source.count, communes: source.communes };
}

async function fill(
  tx: Tx,
  batches: Iterable<readonly GeneratedEvent[]>,
  onProgress: ((written: number) => void) | undefined,
): Promise<void> {
  const sealed = newRows();
  let [link, position, recordedAt, treePosition] = [Buffer.alloc(32), 0, 0, 0] as [
    Buffer,
    number,
    number,
    number,
  ];
  const chunks = function* (): Generator<Buffer> {
    const rows = newRows();
    for (const batch of batches) {
      const first = position + 1;
      recordedAt = Math.max(recordedAt, batch.at(-1)?.recorded ?? 0);
      const digest = new BatchDigest(link, first, recordedAt);
      for (const event of batch) {
        position += 1;
        if (event.tree) treePosition = position;
        digest.add(event.hash);
        eventRow(rows, position, recordedAt, event);
      }
      link = digest.finish();
      batchRow(sealed, { first, last: position, recordedAt, hash: link });
      if (rows.size > 200_000) yield rows.take();
      onProgress?.(position);
    }
    yield rows.end();
  };
  await copyIn(tx.client, `copy event_log.events (${EVENT_COLUMNS}) from stdin (format binary)`, chunks());
  await tx.query('insert into event_log.event_ids select source, id, position from event_log.events');
  await copyIn(tx.client, 'copy event_log.batches from stdin (format binary)', [sealed.end()]);
  await tx.query(
    `update event_log.head set position = $1, recorded_at = $2, chain_hash = $3, tree_position = $4`,
    endOf({ position, recordedAt, link, treePosition }),
  );
}
