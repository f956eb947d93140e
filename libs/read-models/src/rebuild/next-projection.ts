import type { WorkingCalendar } from '#calendar/domain';
import type { Tx } from '#database';
import type { EventLogReader } from '#event-log';
import type { DayZone } from '#kernel';
import { BatchDeltas } from '../domain/deltas/index.js';
import { OrgUnitTree } from '../domain/org-unit-tree.js';
import { EffectOfBatch } from '../projection/effect-of-batch.js';
import { LogUntil } from '../projection/log-until.js';
import type { LogBatch } from '../projection/projection.js';
import { settleMergers } from '../projection/settle-mergers.js';
import { writeEffect } from '../projection/write-effect.js';
import type { StoredDictionary } from '../storage/dictionary.js';
import { onNext } from '../storage/next-tables.js';

const MAX_BATCH = 20_000;

/**
 * Projects the events that came after the rebuild's position into the new tables, batch by batch, with the
 * projection of the live ones.
 */
export class NextProjection {
  private readonly effects: EffectOfBatch;

  constructor(
    private readonly reader: EventLogReader,
    private readonly zone: DayZone,
    private readonly calendar: WorkingCalendar,
    private readonly dictionary: StoredDictionary,
    /** The tree that the rollups of the new tables are added up by. */
    public tree: OrgUnitTree,
    public position: number,
    /** Whether distinct counts are kept. */
    keepsDistinctCounts: boolean,
  ) {
    const trees = { load: () => Promise.resolve(this.tree) };
    this.effects = new EffectOfBatch(reader, zone, calendar, dictionary, trees, keepsDistinctCounts);
  }

  /** Fills in the adjustments for mergers, once the rows of the build are loaded. */
  async addAdjustments(tx: Tx): Promise<void> {
    const { reader, zone, calendar, dictionary, tree, position } = this;
    const next = onNext(tx);
    const measures = await dictionary.measures();
    const deltas = new BatchDeltas(measures);
    const log = new LogUntil(reader, next, { after: 0, to: position, events: [] });
    const adjustments = await settleMergers(
      { q: next, zone, calendar, log, measures, deltas },
      { before: new OrgUnitTree(0, []), after: tree, entities: [], folded: [], distinctCounts: [] },
    );
    await writeEffect(next, dictionary, {
      ...{ deltas, measures, tree, treeRows: null, treeEvents: null, adjustments },
      ...{ effective: new Map(), entities: { tried: [], changed: [], failed: [] }, distinctCounts: [] },
    });
  }

  /** Projects one batch on the way to position `to`. */
  async advance(tx: Tx, to: number): Promise<void> {
    const next = onNext(tx);
    const batch = await this.batchUpTo(tx, to);
    const effect = await this.effects.of(next, batch);
    await writeEffect(next, this.dictionary, effect);
    this.tree = effect.tree;
    this.position = batch.to;
  }

  private async batchUpTo(tx: Tx, to: number): Promise<LogBatch> {
    const after = this.position;
    const read = await this.reader.after(tx, after, MAX_BATCH);
    const events = read.filter(({ position }) => position <= to);
    const full = read.length === MAX_BATCH && events.length === read.length;
    return { after, to: full ? (events.at(-1)?.position ?? to) : to, events };
  }
}
