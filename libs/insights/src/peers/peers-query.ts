import { Injectable } from '@nestjs/common';
import { peersAt } from '#assessments';
import { Database, type Queryable } from '#database';
import { DayZone } from '#kernel';
import {
  asLatest,
  assess,
  assessKpi,
  kpisOf,
  readingsBefore,
  type Framework,
  type Kpi,
  type PeerValue,
  type Reading,
  type Readings,
  type Track,
} from '#maturity/domain';
import { OrgDirectory } from '#org-units';
import type { OrgTree } from '#org-units/domain';
import { pointFor, type PointInTime, inSnapshot, ReadingsAt } from '#read-models';

/** What org units are compared by: the value of a KPI, or the result of a track. */
export type PeerMeasure = { kpi: Kpi } | { track: Track };

interface PeerValues {
  /** The log position up to which facts are counted. */
  position: number;
  /** The values in the order of the requested org units. */
  values: readonly PeerValue[];
}

/** Answers which values many org units have for one KPI or track. */
@Injectable()
export class PeersQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingsAt,
    private readonly directory: OrgDirectory,
    private readonly zone: DayZone,
  ) {}

  /** Returns the tree at the end of the day asked about, with the names of that day. */
  treeOn(at: PointInTime): Promise<OrgTree> {
    return inSnapshot(this.database, async (snapshot) => {
      const position = await this.readings.position(snapshot, at);
      return (await this.directory.treeHistory(this.zone, position, snapshot)).on(at.asOf);
    });
  }

  of(
    framework: Framework,
    orgUnits: readonly string[],
    measure: PeerMeasure,
    at: PointInTime,
  ): Promise<PeerValues> {
    return this.read(framework, orgUnits, measure, at, readingsFor(framework, measure));
  }

  /**
   * Returns the values of the publication before the latest one. `null` when the measure is not made of
   * published figures alone.
   */
  async ofPublicationBefore(
    framework: Framework,
    orgUnits: readonly string[],
    measure: PeerMeasure,
    at: PointInTime,
  ): Promise<readonly PeerValue[] | null> {
    const before = readingsBefore(kpisOf(framework, measure));
    if (!before) return null;
    const wanted = [...before.values()];
    const found = await this.read(framework, orgUnits, measure, at, wanted, (each) => asLatest(before, each));
    return found.values;
  }

  private read(
    framework: Framework,
    orgUnits: readonly string[],
    measure: PeerMeasure,
    at: PointInTime,
    readings: readonly Reading[],
    as: (readings: Readings) => Readings = (each) => each,
  ): Promise<PeerValues> {
    return inSnapshot(this.database, async (snapshot) => {
      const view = pointFor(framework, at);
      const options = { coverage: false };
      const grid = await this.readings.read(snapshot, orgUnits, readings, [at.asOf], view, options);
      const valueOf = await this.valueReader(snapshot, framework, measure, at);
      return {
        position: await this.readings.position(snapshot, at),
        values: orgUnits.map((orgUnit) => ({ orgUnit, value: valueOf(as(grid.at(orgUnit, at.asOf))) })),
      };
    });
  }

  private async valueReader(
    q: Queryable,
    framework: Framework,
    measure: PeerMeasure,
    at: PointInTime,
  ): Promise<(readings: Readings) => number | null> {
    if ('kpi' in measure) return (readings) => assessKpi(measure.kpi, readings).value;
    const peers = await peersAt(q, this.readings, framework, at);
    const onlyTrack = { ...framework, tracks: [measure.track] };
    return (readings) => {
      const [assessed] = assess(onlyTrack, readings, at.asOf, peers).tracks;
      if (!assessed) return null;
      const { score, stage, progress } = assessed;
      return isScored(measure.track) ? score : (stage?.level ?? (progress === null ? null : 0));
    };
  }
}

/**
 * Returns whether the score of a track is compared, as for indices and checklists. Of ladders and gates the
 * level is compared.
 */
function isScored({ kind }: Track): boolean {
  return kind === 'index' || kind === 'checklist';
}

function readingsFor({ readings }: Framework, measure: PeerMeasure): readonly Reading[] {
  return 'kpi' in measure ? measure.kpi.formula.readings : readings;
}
