import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#database';
import { EventLogReader, type EntityKey } from '#event-log';
import { DayZone } from '#kernel';
import { StoredDictionary } from '../storage/dictionary.js';
import { markDirty } from '../storage/dirty-marks-table.js';
import { MEASURES, MEASURES_VERSION } from '../storage/projection-version.js';
import { readFailedEvents } from '../storage/failed-events-table.js';
import { OrgUnitTrees } from '../storage/org-unit-trees.js';
import { writeTree } from '../storage/org-units-table.js';
import { EffectOfBatch } from './effect-of-batch.js';
import type { LogBatch, Projection } from './projection.js';
import { writeEffect } from './write-effect.js';

/**
 * Projects the log into totals of measures by org unit and day, rolled up the tree, and marks the org units
 * that have to be assessed again.
 */
@Injectable()
export class MeasuresProjection implements Projection {
  readonly name = MEASURES;
  readonly version = MEASURES_VERSION;
  private readonly dictionary: StoredDictionary;
  private readonly effects: EffectOfBatch;
  private failedRetried = false;

  constructor(database: Database, reader: EventLogReader, zone: DayZone) {
    this.dictionary = new StoredDictionary(database);
    this.effects = new EffectOfBatch(reader, zone, this.dictionary, new OrgUnitTrees());
  }

  async handle(tx: Tx, batch: LogBatch): Promise<void> {
    const effect = await this.effects.of(tx, batch, await this.failed(tx));
    if (effect.treeRows) await writeTree(tx, effect.treeRows, batch.to);
    await writeEffect(tx, this.dictionary, effect);
    await markDirty(tx, effect.deltas.marks());
    this.failedRetried = true;
  }

  /** Returns failed entities once per process: a new version may fold what the last one could not. */
  private async failed(tx: Tx): Promise<readonly EntityKey[]> {
    return this.failedRetried ? [] : readFailedEvents(tx);
  }
}
