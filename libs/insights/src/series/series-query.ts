import { Injectable } from '@nestjs/common';
import { readingsOfKpis, peersByDay, type PeersByDay } from '#assessments';
import { Database, type Queryable } from '#database';
import type { Day } from '#kernel';
import {
  assess,
  NO_PEERS,
  type Assessment,
  type Framework,
  type KpiAssessment,
  type PeerStatistics,
  type Reading,
  type Readings,
} from '#maturity/domain';
import { pointFor, type PointWithoutDay, type ReadOptions, inSnapshot, ReadingsAt } from '#read-models';
import { editionBreaks, type EditionBreak, type EditionOf } from '../domain/edition-breaks.js';

interface Series<T> {
  /** The log position up to which facts are counted. */
  position: number;
  /** The points in the order of the requested days. */
  points: readonly T[];
  /** The days on which the edition changes. */
  breaks: readonly EditionBreak[];
}

/**
 * An assessment without its KPIs. A chart of stages shows none of them, and their coverage costs more than
 * all the rest.
 */
export interface HistoryPoint {
  day: Day;
  /** The id of the edition; `null` when none was effective. */
  edition: string | null;
  tracks: Assessment['tracks'];
}

export interface KpiPoint {
  day: Day;
  /** The id of the edition; `null` when none was effective. */
  edition: string | null;
  /** The KPI; `null` without an edition, or when the edition has no such KPI. */
  kpi: KpiAssessment | null;
}

/**
 * Answers how the results of an org unit changed over time. Each stored row, peers included, is read once per
 * edition, however many days are asked for.
 */
@Injectable()
export class SeriesQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingsAt,
  ) {}

  /** Returns the assessment of the org unit on each of these days, by entry thresholds. */
  history(
    orgUnit: string,
    editionOf: EditionOf,
    days: readonly Day[],
    view: PointWithoutDay,
  ): Promise<Series<HistoryPoint>> {
    const spec = {
      readingsOf: (framework: Framework) => framework.readings,
      options: { coverage: false },
      peersOf: (q: Queryable, framework: Framework, own: readonly Day[]) =>
        peersByDay(q, this.readings, framework, own, view),
      pointOf: (day: Day, framework: Framework | null, readings: Readings, peers: PeerStatistics) => ({
        day,
        edition: framework?.edition.id ?? null,
        tracks: framework === null ? [] : assess(framework, readings, day, peers).tracks,
      }),
    };
    return this.read(orgUnit, editionOf, days, view, spec);
  }

  /** Returns the value of one KPI on each of these days. */
  kpi(
    orgUnit: string,
    editionOf: EditionOf,
    kpi: string,
    days: readonly Day[],
    view: PointWithoutDay,
  ): Promise<Series<KpiPoint>> {
    const spec = {
      readingsOf: ({ kpis }: Framework) => readingsOfKpis(kpis.filter(({ id }) => id === kpi)),
      options: {},
      // The own values of an org unit do not depend on its peers.
      peersOf: () => WITHOUT_PEERS,
      pointOf: (day: Day, framework: Framework | null, readings: Readings) => ({
        day,
        edition: framework?.edition.id ?? null,
        kpi: framework && (assess(framework, readings, day).kpis.find(({ id }) => id === kpi) ?? null),
      }),
    };
    return this.read(orgUnit, editionOf, days, view, spec);
  }

  private read<T>(
    orgUnit: string,
    editionOf: EditionOf,
    days: readonly Day[],
    view: PointWithoutDay,
    { readingsOf, options, peersOf, pointOf }: SeriesSpec<T>,
  ): Promise<Series<T>> {
    const editions = new Map(days.map((day) => [day, editionOf(day)]));
    return inSnapshot(this.database, async (snapshot) => {
      const points = new Map<Day, T>();
      for (const framework of new Set(editions.values())) {
        const own = days.filter((day) => editions.get(day) === framework);
        const readings = framework ? readingsOf(framework) : [];
        const point = framework ? pointFor(framework, view) : view;
        const grid = await this.readings.read(snapshot, [orgUnit], readings, own, point, options);
        const peersOn = framework ? await peersOf(snapshot, framework, own) : WITHOUT_PEERS;
        for (const day of own) points.set(day, pointOf(day, framework, grid.at(orgUnit, day), peersOn(day)));
      }
      return {
        position: await this.readings.position(snapshot, view),
        points: days.flatMap((day) => points.get(day) ?? []),
        breaks: editionBreaks(days, editionOf),
      };
    });
  }
}

interface SeriesSpec<T> {
  readingsOf: (framework: Framework) => readonly Reading[];
  options: ReadOptions;
  peersOf: (q: Queryable, framework: Framework, days: readonly Day[]) => PeersByDay | Promise<PeersByDay>;
  pointOf: (day: Day, framework: Framework | null, readings: Readings, peers: PeerStatistics) => T;
}

const WITHOUT_PEERS: PeersByDay = () => NO_PEERS;
