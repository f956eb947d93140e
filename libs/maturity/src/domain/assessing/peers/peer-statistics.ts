import type { FrameworkDefinition, Kpi } from '../../framework.js';
import type { Readings } from '../../reading.js';
import { assessKpi } from '../assess-kpi.js';
import { peerFigures, type PeerStatistics } from './peer-figures.js';

/** The KPIs that a framework measures against peers. Most frameworks have none. */
export function kpisAgainstPeers({ tracks, kpis }: Pick<FrameworkDefinition, 'tracks' | 'kpis'>): Kpi[] {
  const items = tracks
    .flatMap((track) => (track.kind === 'index' ? track.groups : []))
    .flatMap((group) => group.items);
  const wanted = new Set(items.filter(({ transform }) => transform.kind === 'z-score').map(({ kpi }) => kpi));
  return kpis.filter(({ id }) => wanted.has(id));
}

/**
 * Statistics of a population for each of these KPIs. `peers` are the readings of each org unit in it, on one
 * day.
 */
export function peerStatistics(kpis: readonly Kpi[], peers: readonly Readings[]): PeerStatistics {
  return new Map(
    kpis.flatMap((kpi) => {
      const figures = peerFigures(peers.map((readings) => assessKpi(kpi, readings).value));
      return figures ? [[kpi.id, figures] as const] : [];
    }),
  );
}
