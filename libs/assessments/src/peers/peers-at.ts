import type { Queryable } from '#database';
import type { Day } from '#kernel';
import {
  kpisAgainstPeers,
  NO_PEERS,
  peerStatistics,
  type Framework,
  type PeerStatistics,
} from '#maturity/domain';
import {
  pointFor,
  type PointInTime,
  type PointWithoutDay,
  readApplicableOrgUnits,
  type ReadingsAt,
} from '#read-models';
import { readingsOfKpis } from '../domain/arrivals/pace-readings.js';

/** For the days that were asked for. */
export type PeersByDay = (day: Day) => PeerStatistics;

/**
 * What the org units that a framework studies have, on each of these days, on the KPIs that it measures
 * against peers. A score against peers is one against all of them, whatever the caller's access scope. All of
 * them are read for all days in one go; where a framework has no such KPI nothing is read.
 */
export async function peersByDay(
  q: Queryable,
  readingsAt: ReadingsAt,
  framework: Framework,
  days: readonly Day[],
  view: PointWithoutDay,
): Promise<PeersByDay> {
  const kpis = kpisAgainstPeers(framework);
  if (kpis.length === 0) return () => NO_PEERS;
  const peers = await readApplicableOrgUnits(q, framework.appliesTo);
  const point = pointFor(framework, view);
  const grid = await readingsAt.read(q, peers, readingsOfKpis(kpis), days, point, { coverage: false });
  return (day) =>
    peerStatistics(
      kpis,
      peers.map((peer) => grid.at(peer, day)),
    );
}

/** The same on one day. */
export async function peersAt(
  q: Queryable,
  readingsAt: ReadingsAt,
  framework: Framework,
  { asOf, ...view }: PointInTime,
): Promise<PeerStatistics> {
  return (await peersByDay(q, readingsAt, framework, [asOf], view))(asOf);
}
