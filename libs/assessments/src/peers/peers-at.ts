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

/** Returns the statistics of a day. Ask only for days that were read. */
export type PeersByDay = (day: Day) => PeerStatistics;

/**
 * Reads the values that the framework compares among peers: of all org units that it applies to, on each of
 * these days. All peers count, whatever the access scope of the caller. Reads all of them together, and
 * nothing for a framework without such KPIs.
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

/** Reads the statistics of one day, like `peersByDay`. */
export async function peersAt(
  q: Queryable,
  readingsAt: ReadingsAt,
  framework: Framework,
  { asOf, ...view }: PointInTime,
): Promise<PeerStatistics> {
  return (await peersByDay(q, readingsAt, framework, [asOf], view))(asOf);
}
