import { Injectable } from '@nestjs/common';
import { peersAt } from '#assessments';
import { Database, type Queryable } from '#database';
import {
  assess,
  assessKpi,
  type Framework,
  type Kpi,
  type PeerValue,
  type Reading,
  type Readings,
  type Track,
} from '#maturity/domain';
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
  ) {}

  of(
    framework: Framework,
    orgUnits: readonly string[],
    measure: PeerMeasure,
    at: PointInTime,
  ): Promise<PeerValues> {
    return inSnapshot(this.database, async (snapshot) => {
      const view = pointFor(framework, at);
      const readings = readingsFor(framework, measure);
      const options = { coverage: false };
      const grid = await this.readings.read(snapshot, orgUnits, readings, [at.asOf], view, options);
      const valueOf = await this.valueReader(snapshot, framework, measure, at);
      return {
        position: await this.readings.position(snapshot, at),
        values: orgUnits.map((orgUnit) => ({ orgUnit, value: valueOf(grid.at(orgUnit, at.asOf)) })),
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
