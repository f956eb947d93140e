import type { StageRef } from '../../assessment.js';
import type { Band } from '../../framework.js';
import { bandOf } from '../tracks/bands.js';
import { rankPeers, type PeerValue, type RankedPeer } from './rank-peers.js';

export interface GroupedPeer extends RankedPeer {
  /** The band that the value falls in; `null`: below the first, or there are none. */
  group: StageRef | null;
  /** The quarter of its group, 4 for the best; equals are in the same one. */
  class: 1 | 2 | 3 | 4;
}

const CLASSES = [4, 3, 2, 1] as const;

/**
 * Ranks, groups by bands, and classes: the quarters of each group, as the UN divides the groups of its EGDI.
 */
export function groupPeers(
  peers: readonly PeerValue[],
  better: 'higher' | 'lower',
  bands: readonly Band[],
): GroupedPeer[] {
  const ranked = rankPeers(peers, better).map((peer) => ({ ...peer, group: bandOf(bands, peer.value) }));
  const first = new Map<string | null, { rank: number; size: number }>();
  for (const { rank, group } of ranked) {
    const known = first.get(group?.id ?? null);
    if (known) known.size += 1;
    else first.set(group?.id ?? null, { rank, size: 1 });
  }
  return ranked.map((peer) => {
    const { rank, size } = first.get(peer.group?.id ?? null) ?? { rank: peer.rank, size: 1 };
    return { ...peer, class: CLASSES[Math.floor((4 * (peer.rank - rank)) / size)] ?? 1 };
  });
}
