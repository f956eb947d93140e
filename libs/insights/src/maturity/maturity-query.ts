import { Injectable } from '@nestjs/common';
import {
  announcedStagesOn,
  type AnnouncedStage,
  paceDays,
  measuredGoalKpis,
  readingsOf,
  readingsOfKpis,
  type ReadingsOfDay,
  peersAt,
  withArrivals,
  readAnnouncedGates,
  readSettling,
  type AnnouncedGates,
  type SettlingResult,
} from '#assessments';
import { Database, type Queryable } from '#database';
import { openRuns } from '#event-log';
import { assess, type Assessment, type Framework, type StageRef } from '#maturity/domain';
import type { Day } from '#kernel';
import type { Existence } from '#org-units';
import { pointFor, type PointInTime, inSnapshot, ReadingsAt } from '#read-models';
import { frozenTracks, type AssessedReadings } from './frozen-tracks.js';

/** The assessment of an org unit by one framework. */
export interface FrameworkAssessment {
  framework: Framework;
  /** The assessment as computed, with the days on which unmet criteria will be met at the present pace. */
  assessment: Assessment;
  /** The stage last announced by that day, by track. A track that was never announced is missing. */
  announced: ReadonlyMap<string, StageRef | null>;
  /**
   * The tracks whose announced stage is kept because of missing data. Empty for a question about another
   * point in time.
   */
  frozen: ReadonlySet<string>;
  /** The tracks whose result is not announced yet. Empty for a question about another point in time. */
  settling: ReadonlyMap<string, SettlingResult>;
}

interface OrgUnitMaturity {
  /** The log position up to which facts are counted. */
  position: number;
  /**
   * Whether the org unit existed on the day asked about. One that did not exist yet or is unknown has no
   * values.
   */
  existence: Existence;
  assessments: readonly FrameworkAssessment[];
}

/** Answers which stages an org unit has reached, why, and when it will reach the next ones. */
@Injectable()
export class MaturityQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingsAt,
  ) {}

  /**
   * Returns the assessments in the order of `frameworks`. An unknown org unit is assessed without values;
   * that is no error.
   */
  of(orgUnit: string, frameworks: readonly Framework[], at: PointInTime): Promise<OrgUnitMaturity> {
    return inSnapshot(this.database, async (snapshot) => {
      const assessments = await this.assess(snapshot, orgUnit, frameworks, at);
      const tracks = frameworks.flatMap(({ id, tracks }) =>
        tracks.map((track) => ({ orgUnit, framework: id, track: track.id })),
      );
      const knownAt = await this.readings.moment(snapshot, at);
      const announced = await announcedStagesOn(snapshot, tracks, at.asOf, knownAt);
      const found = await this.readings.positionAndExistence(snapshot, orgUnit, at);
      const gates = isAnnounced(at) ? await readAnnouncedGates(snapshot, orgUnit, at.asOf) : [];
      const settling = await settlingAt(snapshot, orgUnit, at, found.position);
      return {
        ...found,
        assessments: frameworks.flatMap((framework) => {
          const assessed = assessments.get(framework);
          if (!assessed) return [];
          const own = settling.filter((each) => each.framework === framework.id);
          const stages = stagesOf(framework, announced);
          return {
            framework,
            assessment: assessed.assessment,
            announced: stages,
            frozen: isAnnounced(at)
              ? frozenTracks(framework, assessed, stages, gatesOf(framework, gates))
              : new Set(),
            settling: new Map(own.map((each) => [each.track, each])),
          };
        }),
      };
    });
  }

  /** Assesses an org unit. Frameworks with the same view of the past are read together. */
  private async assess(
    q: Queryable,
    orgUnit: string,
    frameworks: readonly Framework[],
    at: PointInTime,
  ): Promise<ReadonlyMap<Framework, AssessedReadings>> {
    const assessments = new Map<Framework, AssessedReadings>();
    for (const tree of new Set(frameworks.map((framework) => pointFor(framework, at).tree))) {
      const sameTree = frameworks.filter((framework) => pointFor(framework, at).tree === tree);
      for (const [framework, assessment] of await this.assessByTree(q, orgUnit, sameTree, { ...at, tree }))
        assessments.set(framework, assessment);
    }
    return assessments;
  }

  /**
   * Where each org unit of a level below is read, the days of the pace are read only for what has a goal that
   * is not reached, once that is known. Elsewhere it costs less to read everything at once, and a past point
   * in time is replayed by each read.
   */
  private async assessByTree(
    q: Queryable,
    orgUnit: string,
    frameworks: readonly Framework[],
    at: PointInTime,
  ): Promise<[Framework, AssessedReadings][]> {
    const days = paceDays(at.asOf);
    const read = readingsOf(frameworks);
    const isByGoal =
      at.knownAt === null && at.tree === 'as-is' && (await this.readings.hasUnitsToRead(q, orgUnit, read));
    const grid = await this.readings.read(q, [orgUnit], read, isByGoal ? [at.asOf] : days, at, {
      coverage: [at.asOf],
      silence: [at.asOf],
    });
    const now = grid.at(orgUnit, at.asOf);
    const assessed = new Map<Framework, AssessedReadings>();
    for (const framework of frameworks) {
      const peers = await peersAt(q, this.readings, framework, at);
      assessed.set(framework, {
        assessment: assess(framework, now, at.asOf, peers),
        readings: now,
        peers,
      });
    }
    const goals = new Map(
      [...assessed].map(([framework, { assessment }]) => [
        framework,
        readingsOfKpis(measuredGoalKpis(assessment, framework)),
      ]),
    );
    const ofGoals = readingsOf([...goals.values()].map((readings) => ({ readings })));
    const before = days.slice(0, -1);
    const past = isByGoal
      ? await this.readings.read(q, [orgUnit], ofGoals, before, at, { coverage: false, silence: [] })
      : grid;
    return [...assessed].map(([framework, { assessment, ...from }]) => {
      const ofDay = (day: Day): ReadingsOfDay => ({
        day,
        readings: past.at(orgUnit, day, goals.get(framework)),
      });
      const course = [...before.map(ofDay), { day: at.asOf, readings: now }];
      return [framework, { ...from, assessment: withArrivals(assessment, framework, course).assessment }];
    });
  }
}

/** A result of another tree, or of what was known earlier, is never announced. */
function isAnnounced({ knownAt, tree }: PointInTime): boolean {
  return knownAt === null && tree === 'as-is';
}

async function settlingAt(
  q: Queryable,
  orgUnit: string,
  at: PointInTime,
  position: number,
): Promise<SettlingResult[]> {
  if (!isAnnounced(at)) return [];
  const runs = await openRuns(q, position);
  return readSettling(q, orgUnit, at.asOf, runs.map(({ id }) => id)); // prettier-ignore
}

function stagesOf({ id }: Framework, announced: readonly AnnouncedStage[]): Map<string, StageRef | null> {
  const own = announced.filter(({ framework }) => framework === id);
  return new Map(own.map(({ track, stage }) => [track, stage]));
}

function gatesOf({ id }: Framework, announced: readonly AnnouncedGates[]): Map<string, readonly string[]> {
  const own = announced.filter(({ framework }) => framework === id);
  return new Map(own.map(({ track, open }) => [track, open]));
}
