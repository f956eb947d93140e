import type { WorkingCalendar } from '#calendar/domain';
import type { Queryable } from '#database';
import type { EventLogReader, EntityKey } from '#event-log';
import type { LoggedEvent } from '#event-log/domain';
import type { DayZone } from '#kernel';
import { foldTree } from '#org-units/domain';
import { BatchDeltas, type MeasureIds } from '../domain/deltas/index.js';
import type { OrgUnitRow, OrgUnitTree } from '../domain/org-unit-tree.js';
import { SnapshotDictionary, type Dictionary } from '../storage/dictionary.js';
import type { StoredAdjustment } from '../storage/adjustments-table.js';
import { readVersion } from '../storage/projection-version.js';
import type { DistinctCountMonths } from '../storage/distinct-counts-table.js';
import { OrgUnitTrees } from '../storage/org-unit-trees.js';
import { touchCovered } from './counted-beside.js';
import { addCounters, amendCounters } from './counters.js';
import { LogUntil } from './log-until.js';
import { reasonOfTree, type BatchContext } from './batch-context.js';
import { DistinctCountChanges, settleDistinctCounts } from './distinct-counts.js';
import type { LogBatch } from './projection.js';
import { changedRows, moveRollUps, treeWith } from './reorganisation.js';
import { settleMergers } from './settle-mergers.js';
import { sortBatch, touchedEntities } from './sort-batch.js';
import { refoldEntities, type Refolded } from './refold-entities.js';
import { settleSources } from './settle-sources.js';

/** Everything that one batch of the log changes in the read models, before any of it is written. */
export interface BatchEffect {
  /** The changes of totals, of totals per subject, and the marks for assessments. */
  deltas: BatchDeltas;
  /** The names of the measures that the deltas are of. */
  measures: MeasureIds;
  /** The tree that the totals are added up by once the deltas are added. */
  tree: OrgUnitTree;
  /**
   * The rows of the tree that are new or have changed; `null` when no event of the batch concerns the tree.
   */
  treeRows: readonly OrgUnitRow[] | null;
  /** All events that the tree is folded from; `null` when no event of the batch concerns the tree. */
  treeEvents: readonly LoggedEvent[] | null;
  /**
   * The position of the version whose deltas are counted, by the position of the chain's original; `null`
   * when the original was retracted.
   */
  effective: ReadonlyMap<number, number | null>;
  entities: Refolded;
  /** All months of the entities that gained or lost a month. */
  distinctCounts: readonly DistinctCountMonths[];
  /** The adjustments for mergers that are new, have changed, or are gone (without deltas). */
  adjustments: readonly StoredAdjustment[];
}

/** Loads the tree that the rollups are added up by. */
interface KnownTree {
  load(q: Queryable): Promise<OrgUnitTree>;
}

/**
 * Computes what a batch changes. The read models must hold the log exactly up to the batch's start. Only
 * reads: the effect is written, or added to stored totals for an answer, in the same transaction.
 */
export class EffectOfBatch {
  constructor(
    private readonly reader: EventLogReader,
    private readonly zone: DayZone,
    private readonly calendar: WorkingCalendar,
    private readonly dictionary: Dictionary,
    private readonly trees: KnownTree,
    /** Whether distinct counts are kept. Default: as the read models do now. */
    private readonly keepsDistinctCounts?: boolean,
  ) {}

  /**
   * Computes the effect of events that are not recorded. Give it a snapshot and batches with `hypothetical`
   * set. Use each instance for one question only.
   */
  static hypothetical(reader: EventLogReader, zone: DayZone, calendar: WorkingCalendar): EffectOfBatch {
    return new EffectOfBatch(reader, zone, calendar, new SnapshotDictionary(), new OrgUnitTrees());
  }

  /** @param again entities that are folded even if no event of the batch is about them */
  async of(q: Queryable, batch: LogBatch, again: readonly EntityKey[] = []): Promise<BatchEffect> {
    const measures = await this.dictionary.measures(q);
    const context: BatchContext = {
      q,
      zone: this.zone,
      calendar: this.calendar,
      log: new LogUntil(this.reader, q, batch),
      measures,
      orgUnitId: (code) => this.dictionary.orgUnitId(code),
      deltas: new BatchDeltas(measures),
      distinct: new DistinctCountChanges(
        this.keepsDistinctCounts ?? (await readVersion(q))?.keepsDistinctCounts ?? true,
      ),
    };
    const sorted = await sortBatch(context.log, batch.events);
    const chains = [...sorted.effectiveCounters.values(), ...sorted.amendedEntities.values()];
    await this.learnOrgUnits(q, [...batch.events, ...chains.flat(), ...again]);
    const treeBefore = await this.trees.load(q);
    const { tree, treeRows, treeEvents } = await this.treeAfter(context, treeBefore, sorted.treeEvents);
    addCounters(context, sorted.counters);
    const effective = await amendCounters(context, sorted.effectiveCounters, sorted.amendments);
    const touched = touchedEntities(sorted);
    for (const key of again) touched.addKey(key);
    await touchCovered(context, sorted, touched);
    const entities = await refoldEntities(context, touched);
    const distinctCounts = await settleDistinctCounts(context, context.distinct);
    context.deltas.sources = await settleSources(q, context.deltas.facts);
    const adjustments = await settleMergers(context, {
      before: treeBefore,
      after: tree,
      entities: entities.tried,
      folded: entities.changed,
      distinctCounts,
    });
    return {
      deltas: context.deltas,
      measures,
      tree,
      treeRows,
      treeEvents,
      effective,
      entities,
      distinctCounts,
      adjustments,
    };
  }

  private async learnOrgUnits(q: Queryable, named: readonly Pick<LoggedEvent, 'orgUnit'>[]): Promise<void> {
    const codes = new Set<string>();
    for (const { orgUnit } of named) if (orgUnit !== null) codes.add(orgUnit);
    await this.dictionary.learn(q, codes);
  }

  private async treeAfter(
    { q, log, deltas, orgUnitId }: BatchContext,
    before: OrgUnitTree,
    events: readonly LoggedEvent[],
  ): Promise<Pick<BatchEffect, 'tree' | 'treeRows' | 'treeEvents'>> {
    if (events.length === 0) return { tree: before, treeRows: null, treeEvents: null };
    const treeEvents = await log.treeEvents();
    const orgTree = foldTree(treeEvents);
    const codes = orgTree.units().map(({ code }) => code);
    await this.dictionary.learn(q, codes);
    const treeRows = changedRows(before, orgTree, orgUnitId);
    const tree = treeWith(before, treeRows, log.end);
    const reasons = events.map((event) => reasonOfTree(event));
    for (const { id } of treeRows) for (const reason of reasons) deltas.touch(id, reason);
    await moveRollUps(q, before, tree, { deltas, reasons });
    return { tree, treeRows, treeEvents };
  }
}
