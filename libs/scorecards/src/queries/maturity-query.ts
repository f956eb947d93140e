import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import type { Day } from '#kernel';
import { assess, type Assessment, type Framework, type StageRef } from '#maturity/domain';
import type { UnitTree } from '../domain/unit-tree.js';
import { announcedStagesOn } from '../storage/announced-stages.js';
import { ReadingStore } from '../storage/reading-store.js';
import { inSnapshot } from '../storage/snapshot.js';
import { daysToLookBackOn, kpisUnderWay, readingsOfKpis, withArrivals } from './arrival.js';
import { ProjectedPosition } from './projected-position.js';

/** Where a body stands on one framework. */
export interface Standing {
  framework: Framework;
  /** As computed, with the days at which unmet criteria will be met at the present pace. */
  assessment: Assessment;
  /** By track: the stage last announced by that day. A track without an entry was never announced. */
  announced: ReadonlyMap<string, StageRef | null>;
}

export interface MaturityOfBody {
  /** Facts up to this position of the log are counted. */
  position: number;
  standings: readonly Standing[];
}

/** Where does a body stand, why, and when will it arrive? */
@Injectable()
export class MaturityQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingStore,
    private readonly position: ProjectedPosition,
  ) {}

  /** In the order of `frameworks`. A body that nothing is known of stands nowhere; it is no error. */
  of(orgUnit: string, frameworks: readonly Framework[], asOf: Day): Promise<MaturityOfBody> {
    return inSnapshot(this.database, async (snapshot) => {
      const tree = await this.readings.trees.load(snapshot);
      const assessments = await this.assess(snapshot, tree, orgUnit, frameworks, asOf);
      const tracks = frameworks.flatMap(({ id, tracks }) =>
        tracks.map((track) => ({ orgUnit, framework: id, track: track.id })),
      );
      const announced = await announcedStagesOn(snapshot, tracks, asOf);
      return {
        position: await this.position.read(snapshot),
        standings: assessments.map(({ framework, assessment }) => ({
          framework,
          assessment,
          announced: new Map(
            announced
              .filter((entry) => entry.framework === framework.id)
              .map(({ track, stage }) => [track, stage]),
          ),
        })),
      };
    });
  }

  private async assess(
    q: Queryable,
    tree: UnitTree,
    orgUnit: string,
    frameworks: readonly Framework[],
    asOf: Day,
  ): Promise<{ framework: Framework; assessment: Assessment }[]> {
    const unitId = tree.find(orgUnit)?.id;
    const ids = unitId === undefined ? [] : [unitId];
    const readings = readingsOfKpis(frameworks.flatMap(({ kpis }) => kpis));
    const now = (await this.readings.readTable(q, tree, ids, readings, [asOf])).at(unitId, asOf);
    const found = frameworks.map((framework) => ({ framework, assessment: assess(framework, now, asOf) }));
    const underWay = found.map(({ framework, assessment }) => kpisUnderWay(assessment, framework));
    const days = daysToLookBackOn(asOf);
    const back = readingsOfKpis(underWay.flat());
    if (back.length === 0) return found;
    const table = await this.readings.readTable(q, tree, ids, back, days, { coverage: false });
    const past = days.map((day) => ({ day, readings: table.at(unitId, day) }));
    return found.map(({ framework, assessment }, index) => ({
      framework,
      assessment: withArrivals(assessment, underWay[index] ?? [], past),
    }));
  }
}
