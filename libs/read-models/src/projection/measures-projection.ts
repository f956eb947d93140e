import { Injectable } from '@nestjs/common';
import { calendarHash } from '#calendar';
import { WorkingCalendar } from '#calendar/domain';
import { Database, type Tx } from '#database';
import { EventLogReader, type EntityKey } from '#event-log';
import { chunksOf, DayZone } from '#kernel';
import { calendarNouns } from '#maturity/domain';
import { StoredDictionary } from '../storage/dictionary.js';
import { readEntitiesOfNouns } from '../storage/entities-table.js';
import { markDirty } from '../storage/dirty-marks-table.js';
import { MEASURES, MEASURES_VERSION, readGeneration } from '../storage/projection-version.js';
import { readFailedEvents } from '../storage/failed-events-table.js';
import { OrgUnitTrees } from '../storage/org-unit-trees.js';
import { RememberedRows } from '../storage/remembered-rows.js';
import { writeTree } from '../storage/org-units-table.js';
import { EffectOfBatch } from './effect-of-batch.js';
import type { LogBatch, Projection } from './projection.js';
import { writeEffect } from './write-effect.js';

/** Entities whose effects are in memory at the same time while all of a noun are folded again. */
const REFOLDED_AT_ONCE = 5_000;

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
  private readonly remembered = new RememberedRows();
  private failedRetried = false;

  constructor(
    database: Database,
    reader: EventLogReader,
    zone: DayZone,
    private readonly workingCalendar: WorkingCalendar,
  ) {
    this.dictionary = new StoredDictionary(database);
    this.effects = new EffectOfBatch(reader, zone, workingCalendar, this.dictionary, new OrgUnitTrees());
  }

  /** The hash of the calendar by which entities are folded now. */
  get calendar(): string {
    return calendarHash(this.workingCalendar.definition);
  }

  async handle(tx: Tx, batch: LogBatch): Promise<void> {
    const generation = await readGeneration(tx);
    this.remembered.startFrom(batch.after, generation);
    await this.write(tx, batch, await this.failed(tx));
    this.remembered.endAt(batch.to, generation);
    this.failedRetried = true;
  }

  /** Folds the entities again that are folded by the calendar, in groups. The position of the log stays. */
  async refoldByCalendar(tx: Tx, position: number): Promise<void> {
    this.remembered.forget();
    const nothingNew = { after: position, to: position, events: [] };
    for (const group of chunksOf(await readEntitiesOfNouns(tx, calendarNouns), REFOLDED_AT_ONCE))
      await this.write(tx, nothingNew, group);
  }

  private async write(tx: Tx, batch: LogBatch, again: readonly EntityKey[]): Promise<void> {
    const effect = await this.effects.of(tx, batch, again);
    if (effect.treeRows) await writeTree(tx, effect.treeRows, batch.to);
    await writeEffect(tx, this.dictionary, effect, this.remembered);
    await markDirty(tx, effect.deltas.marks());
  }

  /** Returns failed entities once per process: a new version may fold what the last one could not. */
  private async failed(tx: Tx): Promise<readonly EntityKey[]> {
    return this.failedRetried ? [] : readFailedEvents(tx);
  }
}
