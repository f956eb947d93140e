import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Day } from '#kernel';
import {
  assess,
  assessKpi,
  type Assessment,
  type Framework,
  type Kpi,
  type KpiAssessment,
  type Reading,
  type Readings,
} from '#maturity/domain';
import { ReadingStore, type ReadOptions } from '../storage/reading-store.js';
import { inSnapshot } from '../storage/snapshot.js';
import { ProjectedPosition } from './projected-position.js';

export interface Series<T> {
  /** Facts up to this position of the log are counted. */
  position: number;
  points: readonly T[];
}

/** An assessment without its KPIs: a chart of stages shows none of them, and their coverage is what costs most. */
export type HistoryPoint = Pick<Assessment, 'asOf' | 'tracks'>;

export interface KpiPoint extends KpiAssessment {
  day: Day;
}

/** How did a body get where it is? Each stored row is read once, however many days are asked for. */
@Injectable()
export class SeriesQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingStore,
    private readonly position: ProjectedPosition,
  ) {}

  /** The body's assessment on each of these days, by entry thresholds. */
  async history(orgUnit: string, framework: Framework, days: readonly Day[]): Promise<Series<HistoryPoint>> {
    const options = { coverage: false };
    return this.read(orgUnit, framework.readings, days, options, (day, readings) => {
      const { asOf, tracks } = assess(framework, readings, day);
      return { asOf, tracks };
    });
  }

  /** One KPI's value on each of these days. */
  async kpi(orgUnit: string, kpi: Kpi, days: readonly Day[]): Promise<Series<KpiPoint>> {
    return this.read(orgUnit, kpi.formula.readings, days, {}, (day, readings) => ({
      day,
      ...assessKpi(kpi, readings),
    }));
  }

  private read<T>(
    orgUnit: string,
    readings: readonly Reading[],
    days: readonly Day[],
    options: ReadOptions,
    pointOf: (day: Day, readings: Readings) => T,
  ): Promise<Series<T>> {
    return inSnapshot(this.database, async (snapshot) => {
      const tree = await this.readings.trees.load(snapshot);
      const unitId = tree.find(orgUnit)?.id;
      const ids = unitId === undefined ? [] : [unitId];
      const table = await this.readings.readTable(snapshot, tree, ids, readings, days, options);
      const points = days.map((day) => pointOf(day, table.at(unitId, day)));
      return { position: await this.position.read(snapshot), points };
    });
  }
}
