import type { Queryable } from '#database';
import {
  assessKpi,
  NO_PEERS,
  peerFigures,
  type Framework,
  type Kpi,
  type PeerStatistics,
} from '#maturity/domain';
import { viewpointFor, type ReadPoint } from '../domain/reading/index.js';
import { readStudiedUnits } from '../storage/studied-units.js';
import { readingsOfKpis } from './arrival.js';
import type { ReadingsAt } from './readings-at.js';

/**
 * What the bodies that a framework studies have on the KPIs that it measures against peers. A score against peers is one against
 * all of them, whoever asks. Costs nothing where a framework has no such KPI.
 */
export async function peerStatistics(
  q: Queryable,
  door: ReadingsAt,
  framework: Framework,
  at: ReadPoint,
): Promise<PeerStatistics> {
  const kpis = kpisAgainstPeers(framework);
  if (kpis.length === 0) return NO_PEERS;
  const peers = await readStudiedUnits(q, framework.appliesTo);
  const view = viewpointFor(framework, at);
  const grid = await door.read(q, peers, readingsOfKpis(kpis), [at.asOf], view, { coverage: false });
  const read = peers.map((peer) => grid.at(peer, at.asOf));
  return new Map(
    kpis.flatMap((kpi) => {
      const values = read.map((readings) => assessKpi(kpi, readings).value);
      const figures = peerFigures(values);
      return figures ? [[kpi.id, figures] as const] : [];
    }),
  );
}

function kpisAgainstPeers({ tracks, kpis }: Framework): Kpi[] {
  const items = tracks
    .flatMap((track) => (track.kind === 'index' ? track.groups : []))
    .flatMap((g) => g.items);
  const wanted = new Set(items.filter(({ transform }) => transform.kind === 'z-score').map(({ kpi }) => kpi));
  return kpis.filter(({ id }) => wanted.has(id));
}
