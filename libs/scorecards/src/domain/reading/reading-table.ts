import type { Day } from '#kernel';
import {
  measureCatalogue,
  type Coverage,
  type Reading,
  type ReadValue,
  type Readings,
  type SubjectAmount,
} from '#maturity/domain';
import type { MeasureIds } from '../projecting/index.js';
import type { UnitTree } from '../unit-tree.js';
import { beforeWindow, type Intervals } from './intervals.js';
import type { RunningSums, SumTable } from './running-sums.js';

/** The subjects' own sums, for measures whose subjects are looked at one by one. */
export interface SubjectSums {
  unitId: number;
  measure: number;
  subject: string;
  sums: RunningSums;
}

export interface ReadingSources {
  readings: readonly Reading[];
  intervals: Intervals;
  /** Intervals of `reporting`: to the days asked for only. */
  days: Intervals;
  tree: UnitTree;
  measures: MeasureIds;
  /** Own facts and those below, of the bodies asked for. */
  sums: SumTable;
  /** The same of their children: who has reported a measure at all. */
  reporting: SumTable;
  /** Of everything below the bodies asked for. */
  subjects: ReadonlyMap<number, readonly SubjectSums[]>;
}

/** What several bodies' measures say as of several days. */
export class ReadingTable {
  constructor(private readonly sources: ReadingSources) {}

  /** @throws RangeError for a day that was not read. */
  at(unitId: number | undefined, asOf: Day): Readings {
    const values = new Map<string, ReadValue>();
    for (const reading of this.sources.readings) values.set(reading.key, this.valueOf(unitId, reading, asOf));
    return values;
  }

  private valueOf(unitId: number | undefined, reading: Reading, asOf: Day): ReadValue {
    const { intervals, measures, sums } = this.sources;
    const measure = measures.find(reading.measure);
    const running =
      unitId === undefined || measure === undefined ? undefined : sums.get(unitId)?.get(measure);
    const to = intervals.placeOf(asOf);
    const measured = (running?.counts[to] ?? 0) > 0;
    return {
      amount: natural(reading.measure, running ? this.amountOf(running, reading, asOf) : 0),
      measured,
      coverage: this.coverageOf(unitId, measure, asOf, measured),
      ...(reading.perSubject ? { subjects: this.subjectsOf(unitId, measure, reading, asOf) } : {}),
    };
  }

  private amountOf({ amounts }: RunningSums, { windowMonths }: Reading, asOf: Day): number {
    const { intervals } = this.sources;
    const to = amounts[intervals.placeOf(asOf)] ?? 0;
    if (windowMonths === null) return to;
    return to - (amounts[intervals.placeOf(beforeWindow(asOf, windowMonths))] ?? 0);
  }

  private coverageOf(
    unitId: number | undefined,
    measure: number | undefined,
    asOf: Day,
    measured: boolean,
  ): Coverage {
    const { tree, reporting, days } = this.sources;
    const children = unitId === undefined ? [] : tree.activeChildren(unitId);
    if (children.length === 0) return { reporting: measured ? 1 : 0, of: 1 };
    if (measure === undefined) return { reporting: 0, of: children.length };
    const place = days.placeOf(asOf);
    const counted = children.filter((child) => (reporting.get(child)?.get(measure)?.counts[place] ?? 0) > 0);
    return { reporting: counted.length, of: children.length };
  }

  private subjectsOf(
    unitId: number | undefined,
    measure: number | undefined,
    reading: Reading,
    asOf: Day,
  ): SubjectAmount[] {
    const { subjects, intervals, tree } = this.sources;
    const to = intervals.placeOf(asOf);
    const from =
      reading.windowMonths === null ? null : intervals.placeOf(beforeWindow(asOf, reading.windowMonths));
    const found: SubjectAmount[] = [];
    for (const entry of unitId === undefined ? [] : (subjects.get(unitId) ?? [])) {
      if (entry.measure !== measure) continue;
      const { amounts, counts } = entry.sums;
      const count = (counts[to] ?? 0) - (from === null ? 0 : (counts[from] ?? 0));
      if (count <= 0) continue;
      const amount = (amounts[to] ?? 0) - (from === null ? 0 : (amounts[from] ?? 0));
      const orgUnit = tree.get(entry.unitId)?.code ?? '';
      found.push({ orgUnit, subject: entry.subject, amount: natural(reading.measure, amount) });
    }
    return found;
  }
}

function natural(measure: string, amount: number): number {
  const decimals = measureCatalogue.get(measure)?.decimals ?? 0;
  return decimals === 0 ? amount : amount / 10 ** decimals;
}
