import { Injectable } from '@nestjs/common';
import type { Queryable } from '#database';
import type { Day } from '#kernel';
import type { Reading, Readings } from '#maturity/domain';
import { MeasureIds } from '../domain/projecting/index.js';
import { Intervals, ReadingTable, type SubjectSums } from '../domain/reading/index.js';
import type { UnitTree } from '../domain/unit-tree.js';
import { readMeasures } from './measures-table.js';
import { readSubjectSums, readSums } from './sums-over-intervals.js';
import { UnitTrees } from './unit-trees.js';

export interface ReadOptions {
  /** False: nobody wants to know which of the bodies below have reported, and coverage is not to be looked at. */
  coverage?: boolean;
}

/** Answers what the measures of bodies say as of a day. Give it a snapshot: it asks several questions. */
@Injectable()
export class ReadingStore {
  readonly trees = new UnitTrees();
  private measures = new MeasureIds(new Map());

  /** By code. A body that nothing is known of measures nothing. */
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

  /** All readings of several bodies as of several days, in a handful of questions. */
  async readTable(
    q: Queryable,
    tree: UnitTree,
    unitIds: readonly number[],
    readings: readonly Reading[],
    asOf: readonly Day[],
    { coverage = true }: ReadOptions = {},
  ): Promise<ReadingTable> {
    const measures = await this.measureIds(q, readings);
    const intervals = Intervals.of(readings, asOf);
    const days = new Intervals(asOf);
    const idsOf = (wanted: readonly Reading[]): number[] => [
      ...new Set(wanted.flatMap(({ measure }) => measures.find(measure) ?? [])),
    ];
    const perSubject = idsOf(readings.filter((reading) => reading.perSubject));
    const children = coverage ? [...new Set(unitIds.flatMap((id) => tree.activeChildren(id)))] : [];
    const below = perSubject.length === 0 ? [] : [...new Set(unitIds.flatMap((id) => tree.subtree(id)))];
    return new ReadingTable({
      readings,
      intervals,
      days,
      tree,
      measures,
      sums: await readSums(q, unitIds, idsOf(readings), intervals),
      reporting: await readSums(q, children, idsOf(readings), days),
      subjects: distribute(tree, unitIds, await readSubjectSums(q, below, perSubject, intervals)),
    });
  }

  /** Ids are given for ever, so only names not yet seen are worth a look. */
  private async measureIds(q: Queryable, readings: readonly Reading[]): Promise<MeasureIds> {
    if (readings.some(({ measure }) => this.measures.find(measure) === undefined))
      this.measures = await readMeasures(q);
    return this.measures;
  }
}

/** Subjects count for the body they belong to and for all above it, as far as these were asked for. */
function distribute(
  tree: UnitTree,
  unitIds: readonly number[],
  subjects: readonly SubjectSums[],
): Map<number, SubjectSums[]> {
  const found = new Map<number, SubjectSums[]>(unitIds.map((id) => [id, []]));
  for (const entry of subjects) {
    found.get(entry.unitId)?.push(entry);
    for (const ancestor of tree.ancestors(entry.unitId)) found.get(ancestor)?.push(entry);
  }
  return found;
}
