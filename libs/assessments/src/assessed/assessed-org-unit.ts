import type { Queryable } from '#database';
import {
  assess,
  type Assessment,
  type Framework,
  type PeerStatistics,
  type Reading,
  type Readings,
} from '#maturity/domain';
import {
  pointFor,
  type LeftOutOfOrgUnit,
  type PointInTime,
  type ReadOptions,
  type ReadingsAt,
} from '#read-models';
import { peersAt } from '../peers/peers-at.js';

/** The assessment of an org unit by one framework, and what it was computed from. */
export interface AssessedOrgUnit {
  framework: Framework;
  assessment: Assessment;
  readings: Readings;
  peers: PeerStatistics;
  /** Returns what a reading leaves out, by org unit and month. */
  leftOut: (reading: Reading) => readonly LeftOutOfOrgUnit[];
}

export async function assessOrgUnit(
  q: Queryable,
  readingsAt: ReadingsAt,
  orgUnit: string,
  framework: Framework,
  at: PointInTime,
  options: ReadOptions = {},
): Promise<AssessedOrgUnit> {
  const view = pointFor(framework, at);
  const grid = await readingsAt.read(q, [orgUnit], framework.readings, [at.asOf], view, options);
  const readings = grid.at(orgUnit, at.asOf);
  const peers = await peersAt(q, readingsAt, framework, at);
  const assessment = assess(framework, readings, at.asOf, peers);
  const leftOut = (reading: Reading) => grid.leftOut(orgUnit, at.asOf, reading);
  return { framework, readings, peers, assessment, leftOut };
}
