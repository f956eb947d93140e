import { Injectable } from '@nestjs/common';
import type { Queryable } from '#database';
import type { Day } from '#kernel';
import { ofOne, type Reading, type Readings } from '#maturity/domain';
import { MeasureIds } from '../domain/deltas/index.js';
import {
  allMeasuresRead,
  Intervals,
  NOBODY_SILENT,
  readByOverlap,
  ReadingTable,
  fixedReadings,
  withFixedDays,
  type EntityTotals,
  type ReadingsByDay,
  type CumulativeTable,
} from '../domain/readings/index.js';
import type { OrgUnitTree } from '../domain/org-unit-tree.js';
import { ADJUSTED, OWN } from '../domain/rollups/index.js';
import { readMeasures } from '../storage/measures-table.js';
import {
  readSegmentTotals,
  readEntityTotals,
  readSubjectTotals,
  readTotals,
} from '../storage/totals-over-intervals.js';
import { OrgUnitTrees } from '../storage/org-unit-trees.js';
import { leftOutNow } from './left-out-now.js';
import { silentPartsNow } from './silent-parts-now.js';
import { subjectsToRead } from './subjects-to-read.js';

export interface ReadOptions {
  /** Whether coverage is computed, or on which of the days. Default: on all. */
  coverage?: boolean | readonly Day[];
  /** The days on which values tell which part of them is silent. Default: all. Fewer days are cheaper. */
  silence?: readonly Day[];
}

/** Returns the days for which coverage is computed. */
export function coverageDays(days: readonly Day[], coverage: boolean | readonly Day[]): readonly Day[] {
  if (typeof coverage === 'boolean') return coverage ? days : [];
  return coverage;
}

/**
 * Reads the measures of org units as of a day, by today's tree. Give it a snapshot, because it runs several
 * queries.
 */
@Injectable()
export class ReadingStore {
  readonly trees = new OrgUnitTrees();
  private measures = new MeasureIds(new Map());

  /** Reads one org unit by its code. An unknown org unit measures nothing. */
  async read(
    q: Queryable,
    unitCodes: readonly string[],
    readings: readonly Reading[],
    asOf: Day,
  ): Promise<Map<string, Readings>> {
    const tree = await this.trees.load(q);
    const ids = unitCodes.flatMap((code) => tree.find(code)?.id ?? []);
    const table = await this.readTable(q, tree, ids, readings, [asOf]);
    return new Map(unitCodes.map((code) => [code, table.at(tree.find(code)?.id, asOf)]));
  }

  /** Reads several org units as of several days, in a handful of queries. */
  async readTable(
    q: Queryable,
    tree: OrgUnitTree,
    orgUnitIds: readonly number[],
    readings: readonly Reading[],
    asOf: readonly Day[],
    options: ReadOptions = {},
  ): Promise<ReadingsByDay> {
    const onDays = fixedReadings(readings, asOf);
    if (!onDays) return this.readAsked(q, tree, orgUnitIds, readings, asOf, options);
    const { others, plain, days } = onDays;
    const table = await this.readAsked(q, tree, orgUnitIds, others, asOf, options);
    const fixed =
      days.length === 0 ? null : await this.readAsked(q, tree, orgUnitIds, plain, days, { coverage: false });
    const at = withFixedDays<number | undefined>(
      (id, day, among) => table.at(id, day, among),
      fixed && ((id, day) => fixed.at(id, day)),
      onDays,
    );
    return { ...table, at };
  }

  private async readAsked(
    q: Queryable,
    tree: OrgUnitTree,
    orgUnitIds: readonly number[],
    readings: readonly Reading[],
    asOf: readonly Day[],
    options: ReadOptions,
  ): Promise<ReadingsByDay> {
    return readByOverlap<
      number | undefined,
      ReturnType<ReadingsByDay['heard']>,
      ReturnType<ReadingsByDay['leftOut']>
    >(readings, async (some, adjusted) => {
      const table = await this.readRule(q, tree, orgUnitIds, some, asOf, { ...options, adjusted });
      return {
        at: (id, day, among) => table.at(id, day, among),
        heard: (id, day, reading) => table.heard(id, day, reading),
        leftOut: (id, day, reading) => table.leftOut(id, day, reading),
      };
    });
  }

  /** @param adjusted whether what merged org units both have counts once */
  private async readRule(
    q: Queryable,
    tree: OrgUnitTree,
    orgUnitIds: readonly number[],
    readings: readonly Reading[],
    asOf: readonly Day[],
    { coverage = true, silence, adjusted }: ReadOptions & { adjusted: boolean },
  ): Promise<ReadingTable> {
    const measures = await this.measureIds(q, readings);
    const intervals = Intervals.of(readings, asOf);
    const covered = new Intervals(coverageDays(asOf, coverage));
    const own = readings.filter((reading) => reading.ofEach === undefined);
    const ids = idsFor(measures, allMeasuresRead(own));
    const isLookedAt = covered.ends.length > 0;
    const children = isLookedAt ? [...new Set(orgUnitIds.flatMap((id) => tree.activeChildren(id)))] : [];
    const sources = { q, tree, measures, intervals, adjusted };
    const { totals, subjects } = await this.withUnitsBelow(
      await this.totals(sources, orgUnitIds, own),
      sources,
      orgUnitIds,
      readings.filter((reading) => reading.ofEach !== undefined),
    );
    const ofEach = unitsBelow(tree, orgUnitIds, readings);
    const silent = await silentPartsNow(q, {
      ...{ tree, orgUnitIds, ofEach, readings, days: asOf, measures },
      describedOn: silence ? new Set(silence) : null,
    });
    return new ReadingTable({
      readings,
      intervals,
      orgUnits: {
        childrenOn: (orgUnitId) => tree.activeChildren(orgUnitId),
        ofLevelBelow: (orgUnitId, level) => tree.ofLevelBelow(orgUnitId, level).map(({ id }) => id),
        codeOf: (orgUnitId) => tree.get(orgUnitId)?.code ?? '',
        partsOf: () => [],
        isNew: () => false,
      },
      measures,
      totals,
      reporting: {
        days: new Set(covered.ends),
        totals: await readTotals(q, children, ids, covered, adjusted),
        intervals: covered,
      },
      subjects,
      silent,
      leftOut: await leftOutNow(q, {
        ...{ tree, readings, days: asOf, measures, totals },
        orgUnitIds: [...orgUnitIds, ...ofEach],
        isAnySilent: silent !== NOBODY_SILENT,
      }),
    });
  }

  private async totals(
    { q, tree, measures, intervals, adjusted }: TotalsSources,
    orgUnitIds: readonly number[],
    readings: readonly Reading[],
  ): Promise<TotalsRead> {
    const ids = idsFor(measures, allMeasuresRead(readings));
    const totals = await readTotals(q, orgUnitIds, ids, intervals, adjusted);
    const counted = countedAmong(readings, totals, measures);
    const within = { intervals, adjusted };
    return { totals, subjects: await this.subjects(q, tree, orgUnitIds, counted, measures, within) };
  }

  /** Adds the org units below of which each is read, and only what is read of each. */
  private async withUnitsBelow(
    read: TotalsRead,
    sources: TotalsSources,
    orgUnitIds: readonly number[],
    ofEach: readonly Reading[],
  ): Promise<TotalsRead> {
    const ids = unitsBelow(sources.tree, orgUnitIds, ofEach);
    if (ids.length === 0) return read;
    const below = await this.totals(sources, ids, ofEach.map(ofOne));
    const totals = new Map(read.totals);
    for (const [id, byMeasure] of below.totals)
      totals.set(id, new Map([...(totals.get(id) ?? []), ...byMeasure]));
    const subjects = new Map(read.subjects);
    for (const [id, found] of below.subjects) {
      const known = subjects.get(id) ?? [];
      const isKnown = new Set(known.map(keyOf));
      subjects.set(id, [...known, ...found.filter((each) => !isKnown.has(keyOf(each)))]);
    }
    return { totals, subjects };
  }

  /**
   * Reads totals by subject: figures about an org unit itself of that org unit alone, segments from their
   * rollups, and single entities from everything below.
   */
  private async subjects(
    q: Queryable,
    tree: OrgUnitTree,
    orgUnitIds: readonly number[],
    readings: readonly Reading[],
    measures: MeasureIds,
    { intervals, adjusted }: { intervals: Intervals; adjusted: boolean },
  ): Promise<Map<number, EntityTotals[]>> {
    const { segments, own, below } = subjectsToRead(readings, measures);
    const lyingBelow = new Map(below.ids.length === 0 ? [] : orgUnitIds.map((id) => [id, tree.subtree(id)]));
    const entries = [
      ...(await readSegmentTotals(q, orgUnitIds, segments, intervals, adjusted)),
      ...(await readEntityTotals(q, orgUnitIds, intervals, {
        ...{ measures: own.ids, subjects: own.subjects, scopes: [OWN] },
      })),
      ...(await readSubjectTotals(q, lyingBelow, intervals, {
        ...{ measures: below.ids, subjects: below.subjects },
        scopes: adjusted ? [OWN, ADJUSTED] : [OWN],
      })),
    ];
    const found = new Map<number, EntityTotals[]>(orgUnitIds.map((id) => [id, []]));
    for (const entry of entries) found.get(entry.orgUnitId)?.push(entry);
    return found;
  }

  /** Reads ids only for names that are not known yet, because ids never change. */
  async measureIds(q: Queryable, readings: readonly Reading[]): Promise<MeasureIds> {
    if (allMeasuresRead(readings).some((measure) => this.measures.find(measure) === undefined))
      this.measures = await readMeasures(q);
    return this.measures;
  }
}

interface TotalsSources {
  q: Queryable;
  tree: OrgUnitTree;
  measures: MeasureIds;
  intervals: Intervals;
  /** Whether what merged org units both have counts once. */
  adjusted: boolean;
}

interface TotalsRead {
  totals: CumulativeTable;
  subjects: ReadonlyMap<number, readonly EntityTotals[]>;
}

/** Returns the org units below of which each is read. */
function unitsBelow(
  tree: OrgUnitTree,
  orgUnitIds: readonly number[],
  readings: readonly Reading[],
): number[] {
  const levels = new Set(readings.flatMap(({ ofEach: level }) => level ?? []));
  const units = orgUnitIds.flatMap((id) =>
    [...levels].flatMap((level) => tree.ofLevelBelow(id, level).map((unit) => unit.id)),
  );
  return [...new Set(units)];
}

const keyOf = ({ orgUnitId, measure, subject }: EntityTotals): string => `${orgUnitId} ${measure} ${subject}`;

/**
 * Leaves out measures that have no deltas, because these have no subjects either. This saves most of a read
 * for a nation.
 */
function countedAmong(
  readings: readonly Reading[],
  totals: CumulativeTable,
  measures: MeasureIds,
): Reading[] {
  const counted = new Set([...totals.values()].flatMap((byMeasure) => [...byMeasure.keys()]));
  return readings.filter(({ measure }) => counted.has(measures.find(measure) ?? 0));
}

function idsFor(measures: MeasureIds, names: readonly string[]): number[] {
  return [...new Set(names.flatMap((name) => measures.find(name) ?? []))];
}
