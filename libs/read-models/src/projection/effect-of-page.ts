import type { Queryable } from '#database';
import type { EventLogReader, TimelineKey } from '#event-log';
import type { LoggedEvent } from '#event-log/domain';
import type { DayZone } from '#kernel';
import { foldTree } from '#org-units/domain';
import { PageDeltas } from '../domain/deltas/index.js';
import type { UnitRow, UnitTree } from '../domain/unit-tree.js';
import { SnapshotDictionary, type Dictionary } from '../storage/dictionary.js';
import { readVersion } from '../storage/projected-version.js';
import { UnitTrees } from '../storage/unit-trees.js';
import { ClaimedPresences } from './claimed-presences.js';
import { touchCovered } from './counted-beside.js';
import { addCounters, amendCounters } from './counters.js';
import { LogUntil } from './log-until.js';
import type { PageContext } from './page-context.js';
import type { PageEffect } from './page-effect.js';
import { settlePresences } from './presences.js';
import type { LogPage } from './projection.js';
import { changedRows, moveRollUps, treeWith } from './reorganisation.js';
import { sortPage, touchedTimelines } from './sort-page.js';
import { refoldTimelines } from './timelines.js';

/** Where the tree that the read models are true to is found. */
export interface KnownTree {
  load(q: Queryable): Promise<UnitTree>;
}

/**
 * Works out what a page changes in the read models that are true to the log up to where it begins. Reads only; whoever
 * writes the effect, or looks at stored sums through it, does so in the same transaction.
 */
export class EffectOfPage {
  constructor(
    private readonly reader: EventLogReader,
    private readonly zone: DayZone,
    private readonly dictionary: Dictionary,
    private readonly trees: KnownTree,
    /** Whether things with at least one are kept; else as the read models say. */
    private readonly distincts?: boolean,
  ) {}

  /** For events that never happened: give it a snapshot, and pages that are `hypothetical`. For one question only. */
  static supposed(reader: EventLogReader, zone: DayZone): EffectOfPage {
    return new EffectOfPage(reader, zone, new SnapshotDictionary(), new UnitTrees());
  }

  /** @param again things to be folded whether or not the page speaks of them */
  async of(q: Queryable, page: LogPage, again: readonly TimelineKey[] = []): Promise<PageEffect> {
    const measures = await this.dictionary.measures(q);
    const context: PageContext = {
      q,
      zone: this.zone,
      log: new LogUntil(this.reader, q, page),
      measures,
      unitId: (code) => this.dictionary.unitId(code),
      deltas: new PageDeltas(measures),
      presences: new ClaimedPresences(this.distincts ?? (await readVersion(q))?.distincts ?? true),
    };
    const sorted = await sortPage(context.log, page.events);
    const chains = [...sorted.amendedCounters.values(), ...sorted.amendedTimelines.values()];
    await this.learnUnits(q, [...page.events, ...chains.flat(), ...again]);
    const { tree, treeRows } = await this.treeAfter(context, sorted.treeChanged);
    addCounters(context, sorted.counters);
    const amended = await amendCounters(context, sorted.amendedCounters, sorted.amendments);
    const touched = touchedTimelines(sorted);
    for (const key of again) touched.addKey(key, 'backfill');
    await touchCovered(context, sorted, touched);
    const timelines = await refoldTimelines(context, touched);
    const presences = await settlePresences(context);
    return { deltas: context.deltas, tree, treeRows, amended, timelines, presences };
  }

  private async learnUnits(q: Queryable, named: readonly Pick<LoggedEvent, 'orgUnit'>[]): Promise<void> {
    const codes = new Set<string>();
    for (const { orgUnit } of named) if (orgUnit !== null) codes.add(orgUnit);
    await this.dictionary.learn(q, codes);
  }

  private async treeAfter(
    { q, log, deltas, unitId }: PageContext,
    changed: boolean,
  ): Promise<{ tree: UnitTree; treeRows: UnitRow[] | null }> {
    const before = await this.trees.load(q);
    if (!changed) return { tree: before, treeRows: null };
    const orgTree = foldTree(await log.treeEvents());
    const codes = orgTree.units().map(({ code }) => code);
    await this.dictionary.learn(q, codes);
    const treeRows = changedRows(before, orgTree, unitId);
    const tree = treeWith(before, treeRows, log.end);
    for (const { id } of treeRows) deltas.touch(id, 'tree');
    await moveRollUps(q, before, tree, deltas);
    return { tree, treeRows };
  }
}
