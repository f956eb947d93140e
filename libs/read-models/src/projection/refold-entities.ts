import { Logger } from '@nestjs/common';
import type { EntityKey } from '#event-log';
import type { LoggedEvent } from '#event-log/domain';
import { difference } from '../domain/deltas/index.js';
import { entityKeyText, groupedByEntity } from '../domain/history/entity-history.js';
import {
  readEntities,
  entityKey,
  nameText,
  type CoveredDays,
  type FoldedEntity,
  type EntityId,
} from '../storage/entities-table.js';
import type { FailedEvent } from '../storage/failed-events-table.js';
import { countedBeside, type CountedBeside } from './counted-beside.js';
import { foldHistory } from './fold-history.js';
import type { BatchContext } from './batch-context.js';
import type { TouchedHistories } from './sort-batch.js';

const logger = new Logger('Projection of entities');

/** The result of folding entities again. */
export interface Refolded {
  /** All entities that were folded, or could not be. */
  tried: EntityId[];
  /** The entities whose deltas, covered days or names have changed. */
  changed: FoldedEntity[];
  failed: FailedEvent[];
}

/**
 * Folds the histories of the touched entities again, with late facts and corrections in their places, and
 * adds the difference from their last deltas.
 */
export async function refoldEntities(batch: BatchContext, touched: TouchedHistories): Promise<Refolded> {
  const refolded: Refolded = { tried: [], changed: [], failed: [] };
  for await (const { keys, events } of batch.log.entities(touched.keys())) {
    const histories = groupedByEntity(await batch.log.effectiveAt(events));
    const counted = await countedBeside(batch, [...histories.values()]);
    const ids = keys.map((key) => ({ key, id: idOf(batch, key) }));
    const known = await readEntities(batch.q, ids.map(({ id }) => id)); // prettier-ignore
    for (const { key, id } of ids) {
      refolded.tried.push(id);
      const history = histories.get(entityKeyText(key)) ?? [];
      const folded = tryToFold(batch, id, history, counted);
      if ('reason' in folded) {
        refolded.failed.push(folded);
        continue;
      }
      const before = known.get(entityKey(id));
      const changes = difference(before?.deltas ?? [], folded.deltas);
      if (changes.length === 0 && sameDays(before?.covered ?? null, folded.covered)) {
        // A new name changes no total, so nothing is assessed again.
        if (nameText(before?.name ?? null) !== nameText(folded.name)) refolded.changed.push(folded);
        continue;
      }
      batch.deltas.addAll(id.orgUnitId, changes);
      for (const reason of touched.reasonsOf(key, batch.zone)) batch.deltas.touch(id.orgUnitId, reason);
      refolded.changed.push(folded);
    }
  }
  return refolded;
}

/**
 * Folds one entity. Returns a failed event instead of throwing, so that a defect in one entity does not stop
 * all others.
 */
function tryToFold(
  batch: BatchContext,
  id: EntityId,
  history: readonly LoggedEvent[],
  counted: CountedBeside,
): FoldedEntity | FailedEvent {
  const { log } = batch;
  try {
    return { ...id, ...foldHistory(batch, history, counted.of(history)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.error(`The history of ${id.subject} (org unit ${id.orgUnitId}) cannot be folded: ${reason}`);
    return { ...id, position: log.end, reason };
  }
}

function idOf({ orgUnitId }: BatchContext, { orgUnit, subject }: EntityKey): EntityId {
  return { orgUnitId: orgUnitId(orgUnit), subject };
}

function sameDays(one: CoveredDays | null, other: CoveredDays | null): boolean {
  return one?.from === other?.from && one?.to === other?.to;
}
