import type { PoolClient } from 'pg';
import type { WorkingCalendar } from '#calendar/domain';
import type { Database } from '#database';
import { effectiveChains, unitsNamed, type EventLogReader } from '#event-log';
import type { DayZone } from '#kernel';
import { foldTree } from '#org-units/domain';
import type { EffectivePositions } from '../domain/history/entity-history.js';
import type { MeasureIds } from '../domain/deltas/index.js';
import { ReportableFlows } from '../domain/reports/index.js';
import type { RollupRow } from '../domain/rollups/index.js';
import type { HeardSource, Silence, SourceKey, SourceMonth } from '../domain/silence/index.js';
import { OrgUnitTree } from '../domain/org-unit-tree.js';
import { LogUntil } from '../projection/log-until.js';
import { kindOfType } from '../projection/batch-context.js';
import { changedRows, treeWith } from '../projection/reorganisation.js';
import type { StoredDictionary } from '../storage/dictionary.js';
import type { ReportedMonth } from '../storage/reported-flows-table.js';
import { foldCounters, type LogSource } from './fold-counters.js';
import { EntityFolder } from './fold-entities.js';
import { FoldedLog } from './folded-log.js';
import { copyTo, load } from './load.js';
import { Outbox } from './outbox.js';
import { rolledUp } from './roll-up.js';
import {
  effectiveVersionRow,
  distinctCountRow,
  segmentRollupRow,
  entityTotalRow,
  rollupRow,
  failedEventRow,
  reportedMonthRow,
  silenceRow,
  sourceMonthRow,
  sourceRow,
  type EntityTotal,
} from './rows.js';

interface BuildTools {
  database: Database;
  reader: EventLogReader;
  zone: DayZone;
  calendar: WorkingCalendar;
  dictionary: StoredDictionary;
  /** Whether distinct counts are kept. */
  keepsDistinctCounts: boolean;
}

interface BuildSteps {
  /** Called with each event that was read; may throw to stop. */
  onRead: () => void;
  /** Called when the whole log has been read. */
  onFolded: () => void;
}

/**
 * Fills the next tables, which are empty, from the log up to a position. Returns the tree that their rollups
 * are added up by. The log is read once, in two parallel streams; totals are gathered in memory, rolled up at
 * the end and written once.
 */
export async function buildNext(
  { database, reader, zone, calendar, dictionary, keepsDistinctCounts }: BuildTools,
  to: number,
  { onRead, onFolded }: BuildSteps,
): Promise<OrgUnitTree> {
  const log = new LogUntil(reader, database, { after: 0, to, events: [] });
  const orgTree = foldTree(await log.treeEvents());
  const codes = [...orgTree.units().map(({ code }) => code), ...(await unitsNamed(database))];
  await dictionary.learn(database, codes);
  const orgUnitId = (code: string): number => dictionary.orgUnitId(code);
  const tree = treeWith(new OrgUnitTree(0, []), changedRows(new OrgUnitTree(0, []), orgTree, orgUnitId), to);
  const measures = await dictionary.measures();
  const chains = await effectiveChains(database, to);
  const effectivePositionOf: EffectivePositions = (root) => chains.get(root)?.effective;
  const source: LogSource = { to, chains, effectivePositionOf, orgUnitId, onRead };
  const folded = new FoldedLog(measures, zone, keepsDistinctCounts);
  const outbox = new Outbox();
  const entities = new EntityFolder({ log, measures, zone, calendar }, source, folded, outbox);
  await onClients(database, 3, async ([one, two, three]) => {
    const folding = entities.foldAll(two).finally(() => outbox.end());
    await Promise.all([
      foldCounters(one, source, folded),
      folding,
      copyTo(three, 'entities', outbox.pieces()),
    ]);
    onFolded();
    await load(one, 'effective_versions', effectiveCounters(source), (rows, [chain, effective]) => effectiveVersionRow(rows, chain, effective)); // prettier-ignore
    await load(one, 'failed_events', entities.failed, failedEventRow);
    await load(one, 'entity_totals', entityTotalsOf(folded), entityTotalRow);
    await load(one, 'source_days', sourceMonths(folded), sourceMonthRow);
    await load(one, 'sources', sourcesOf(folded), sourceRow);
    await load(one, 'silences', silences(folded), silenceRow);
    // Load distinct counts first, because taking them adds to the org units' own totals.
    await load(one, 'distinct_counts', distinctCounts(folded), distinctCountRow);
    const reported: ReportedMonth[] = [];
    await load(one, 'rollups', noting(rolledUp(folded.own, tree), measures, reported), rollupRow);
    await load(one, 'reported_flows', reported, reportedMonthRow);
    const idOf = await dictionary.segmentIds(folded.segments, one);
    await load(one, 'segment_rollups', rolledUp(folded.bySegment, tree, idOf), segmentRollupRow);
  });
  return tree;
}

/** Passes the rows on, and notes which flows were reported in which months. */
function* noting(
  rows: Iterable<RollupRow>,
  measures: MeasureIds,
  reported: ReportedMonth[],
): Generator<RollupRow> {
  const reportable = ReportableFlows.among(measures);
  for (const row of rows) {
    const flows = reportable.concerns(row) ? reportable.ofRow(row) : null;
    if (flows) reported.push({ orgUnitId: row.orgUnitId, month: row.start, flows });
    yield row;
  }
}

type Clients = [PoolClient, PoolClient, PoolClient];

/**
 * Runs `work` with connections of its own. They are closed when it ends, so that after a failure no statement
 * goes on unseen.
 */
async function onClients(
  database: Database,
  count: 3,
  work: (clients: Clients) => Promise<void>,
): Promise<void> {
  const clients = await Promise.all(Array.from({ length: count }, () => database.connect()));
  for (const client of clients) client.on('error', () => undefined);
  try {
    await work(clients as Clients);
  } finally {
    // Do not reuse these connections: they were set up for large sorts.
    for (const client of clients) client.release(true);
  }
}

function* effectiveCounters({ chains }: LogSource): Generator<[chain: number, effective: number | null]> {
  for (const [root, { type, effective: effective }] of chains)
    if (kindOfType(type, root) === 'counter') yield [root, effective];
}

function* distinctCounts(folded: FoldedLog): Generator<Parameters<typeof distinctCountRow>[1]> {
  for (const orgUnitId of folded.own.units()) yield* folded.takeDistinctCounts(orgUnitId);
}

function* sourceMonths(folded: FoldedLog): Generator<SourceMonth> {
  for (const id of folded.orgUnitsWithFacts())
    for (const { orgUnitId, source, facts } of folded.factsOf(id).all())
      for (const [month, ofMonth] of facts.months()) yield { orgUnitId, source, month, facts: ofMonth };
}

function* sourcesOf(folded: FoldedLog): Generator<HeardSource> {
  for (const id of folded.orgUnitsWithFacts())
    for (const { facts, ...key } of folded.factsOf(id).all()) {
      const source = facts.sourceOf(key);
      if (source) yield source;
    }
}

function* silences(folded: FoldedLog): Generator<SourceKey & Silence> {
  for (const { orgUnitId, source, silences: each } of sourcesOf(folded))
    for (const silence of each) yield { orgUnitId, source, ...silence };
}

function* entityTotalsOf({ entities, index }: FoldedLog): Generator<EntityTotal> {
  for (const orgUnitId of entities.units())
    for (const [day, totals] of entities.daysOf(orgUnitId)) {
      totals.dropEmpty();
      for (const [place, number] of totals.measures.entries()) {
        const [amount, count] = [totals.amounts[place] ?? 0, totals.counts[place] ?? 0];
        yield { orgUnitId, ...index.at(number), day, amount, count };
      }
    }
}
