import { Injectable } from '@nestjs/common';
import {
  announcedStagesOn,
  type AnnouncedStage,
  paceDays,
  measuredGoalKpis,
  readingsOf,
  readingsOfKpis,
  peersAt,
  withArrivals,
} from '#assessments';
import { Database, type Queryable } from '#database';
import { assess, type Assessment, type Framework, type StageRef } from '#maturity/domain';
import type { Existence } from '#org-units';
import { pointFor, type PointInTime, inSnapshot, ReadingsAt } from '#read-models';

/** Where an org unit stands on one framework. */
export interface FrameworkAssessment {
  framework: Framework;
  /** As computed, with the days at which unmet criteria will be met at the present pace. */
  assessment: Assessment;
  /** By track: the stage last announced by that day. A track without an entry was never announced. */
  announced: ReadonlyMap<string, StageRef | null>;
}

interface OrgUnitMaturity {
  /** Facts up to this position of the log are counted. */
  position: number;
  /** On the day asked about: an org unit that was not there yet, or is not known, measures nothing. */
  existence: Existence;
  assessments: readonly FrameworkAssessment[];
}

/** Where does an org unit stand, why, and when will it arrive? */
@Injectable()
export class MaturityQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingsAt,
  ) {}

  /** In the order of `frameworks`. An org unit that nothing is known of stands nowhere; it is no error. */
  of(orgUnit: string, frameworks: readonly Framework[], at: PointInTime): Promise<OrgUnitMaturity> {
    return inSnapshot(this.database, async (snapshot) => {
      const assessments = await this.assess(snapshot, orgUnit, frameworks, at);
      const tracks = frameworks.flatMap(({ id, tracks }) =>
        tracks.map((track) => ({ orgUnit, framework: id, track: track.id })),
      );
      const announced = await announcedStagesOn(snapshot, tracks, at.asOf, at.knownAt);
      return {
        ...(await this.readings.positionAndExistence(snapshot, orgUnit, at)),
        assessments: frameworks.flatMap((framework) => {
          const assessment = assessments.get(framework);
          return assessment ? [{ framework, assessment, announced: stagesOf(framework, announced) }] : [];
        }),
      };
    });
  }

  /** Frameworks that look at the past in the same way are read in one go. */
  private async assess(
    q: Queryable,
    orgUnit: string,
    frameworks: readonly Framework[],
    at: PointInTime,
  ): Promise<ReadonlyMap<Framework, Assessment>> {
    const assessments = new Map<Framework, Assessment>();
    for (const tree of new Set(frameworks.map((framework) => pointFor(framework, at).tree))) {
      const sameTree = frameworks.filter((framework) => pointFor(framework, at).tree === tree);
      for (const [framework, assessment] of await this.assessByTree(q, orgUnit, sameTree, { ...at, tree }))
        assessments.set(framework, assessment);
    }
    return assessments;
  }

  private async assessByTree(
    q: Queryable,
    orgUnit: string,
    frameworks: readonly Framework[],
    at: PointInTime,
  ): Promise<[Framework, Assessment][]> {
    const days = paceDays(at.asOf);
    const grid = await this.readings.read(q, [orgUnit], readingsOf(frameworks), days, at, {
      coverage: [at.asOf],
    });
    const now = grid.at(orgUnit, at.asOf);
    const assessed: [Framework, Assessment][] = [];
    for (const framework of frameworks) {
      const peers = await peersAt(q, this.readings, framework, at);
      const assessment = assess(framework, now, at.asOf, peers);
      const goalKpis = measuredGoalKpis(assessment, framework);
      const kpiReadings = readingsOfKpis(goalKpis);
      const past = days.map((day) => ({ day, readings: grid.at(orgUnit, day, kpiReadings) }));
      assessed.push([framework, withArrivals(assessment, framework, goalKpis, past)]);
    }
    return assessed;
  }
}

function stagesOf({ id }: Framework, announced: readonly AnnouncedStage[]): Map<string, StageRef | null> {
  const own = announced.filter(({ framework }) => framework === id);
  return new Map(own.map(({ track, stage }) => [track, stage]));
}
