import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#database';
import { EventLogReader } from '#event-log';
import type { LoggedEvent } from '#event-log/domain';
import { DayZone } from '#kernel';
import { measureCatalogue } from '#maturity/domain';
import { foldTree } from '#org-units/domain';
import { FACTS, PageDeltas, type MeasureIds } from '../domain/projecting/index.js';
import { UnitTree } from '../domain/unit-tree.js';
import { markDirty } from '../storage/dirty-table.js';
import { ensureMeasures } from '../storage/measures-table.js';
import { addToSubjectSums } from '../storage/subject-sums-table.js';
import { addToSums } from '../storage/sums-table.js';
import { readUnfolded } from '../storage/unfolded-table.js';
import { UnitIds } from '../storage/unit-ids.js';
import { UnitTrees } from '../storage/unit-trees.js';
import { writeTree } from '../storage/units-table.js';
import { addCounters, amendCounters } from './counters.js';
import { LogUntil } from './log-until.js';
import type { PageContext } from './page-context.js';
import { MEASURES, type LogPage, type Projection } from './projection.js';
import { changedRows, moveRollUps } from './reorganisation.js';
import { sortPage, touchedTimelines } from './sort-page.js';
import { refoldTimelines, type TouchedTimelines } from './timelines.js';

/** Folds the log into sums of measures by body and day, rolled up the tree, and marks what has to be assessed again. */
@Injectable()
export class MeasuresProjection implements Projection {
  readonly name = MEASURES;
  readonly version = 1;
  private readonly units: UnitIds;
  private readonly trees = new UnitTrees();
  private measures: MeasureIds | undefined;
  private unfoldedRetried = false;

  constructor(
    private readonly database: Database,
    private readonly reader: EventLogReader,
    private readonly zone: DayZone,
  ) {
    this.units = new UnitIds(database);
  }

  async handle(tx: Tx, { events, to }: LogPage): Promise<void> {
    this.measures ??= await ensureMeasures(this.database, [FACTS, ...measureCatalogue.keys()]);
    const page: PageContext = {
      tx,
      zone: this.zone,
      log: new LogUntil(this.reader, tx, to),
      measures: this.measures,
      unitId: (code) => this.units.of(code),
      deltas: new PageDeltas(),
    };
    await this.units.ensure(unitsOf(events));
    const tree = await this.fold(page, events);
    await addToSums(
      tx,
      page.deltas.sums((unitId) => tree.ancestors(unitId)),
    );
    await addToSubjectSums(tx, page.deltas.subjectDeltas());
    await markDirty(tx, page.deltas.marks());
  }

  private async fold(page: PageContext, events: readonly LoggedEvent[]): Promise<UnitTree> {
    const sorted = await sortPage(page.log, events);
    await this.units.ensure(
      unitsOf([...sorted.amendedCounters.values(), ...sorted.amendedTimelines.values()].flat()),
    );
    const tree = sorted.treeChanged ? await this.reorganise(page) : await this.trees.load(page.tx);
    addCounters(page, sorted.counters);
    await amendCounters(page, sorted.amendedCounters, sorted.amendments);
    const touched = touchedTimelines(sorted);
    await this.retryUnfolded(page, touched);
    await refoldTimelines(page, touched);
    return tree;
  }

  private async reorganise(page: PageContext): Promise<UnitTree> {
    const { tx, deltas, log } = page;
    const before = await this.trees.load(tx);
    const orgTree = foldTree(await log.treeEvents());
    await this.units.ensure(orgTree.units().map(({ code }) => code));
    const rows = changedRows(before, orgTree, page.unitId);
    await writeTree(tx, rows, log.end);
    const after = await this.trees.load(tx);
    for (const { id } of rows) deltas.touch(id, 'tree');
    await moveRollUps(tx, before, after, deltas);
    return after;
  }

  /** Once per process: a new version may have learnt to fold what the last one could not. */
  private async retryUnfolded(page: PageContext, touched: TouchedTimelines): Promise<void> {
    if (this.unfoldedRetried) return;
    const unfolded = await readUnfolded(page.tx);
    await this.units.ensure(unfolded.map(({ orgUnit }) => orgUnit));
    for (const key of unfolded) touched.addKey(key, 'backfill');
    this.unfoldedRetried = true;
  }
}

function unitsOf(events: readonly LoggedEvent[]): Set<string> {
  const codes = new Set<string>();
  for (const { orgUnit } of events) if (orgUnit !== null) codes.add(orgUnit);
  return codes;
}
