import { sumOf } from '../decimal.js';

/** One org unit of a population. `null`: not measured, or not scored. */
export interface PeerValue {
  orgUnit: string;
  value: number | null;
}

export interface RankedPeer {
  orgUnit: string;
  value: number;
  /** From 1. Equal values share a rank and the next ranks are skipped: 1, 2, 2, 4. */
  rank: number;
  /** True when another org unit has the same rank. */
  tied: boolean;
}

/** The measured ones, best first, equal values by code. An org unit without a score has no rank. */
export function rankPeers(peers: readonly PeerValue[], better: 'higher' | 'lower'): RankedPeer[] {
  const sign = better === 'higher' ? -1 : 1;
  const scored = peers
    .flatMap(({ orgUnit, value }) => (value === null ? [] : { orgUnit, value }))
    .sort((a, b) => sign * (a.value - b.value) || compareCodes(a.orgUnit, b.orgUnit));
  const places = new Map<number, { rank: number; size: number }>();
  scored.forEach(({ value }, index) => {
    const place = places.get(value);
    if (place) place.size += 1;
    else places.set(value, { rank: index + 1, size: 1 });
  });
  return scored.map((peer) => {
    const { rank, size } = places.get(peer.value) ?? { rank: scored.length, size: 1 };
    return { ...peer, rank, tied: size > 1 };
  });
}

interface Movement {
  /** Ranks gained; negative: lost. */
  rank: number;
  /** Now less before. */
  value: number;
}

/** The change from one day or edition to another; `null` when the org unit lacks a rank on either. */
export function movementOf(
  orgUnit: string,
  before: readonly RankedPeer[],
  now: readonly RankedPeer[],
): Movement | null {
  const [then, today] = [before, now].map((peers) => peers.find((peer) => peer.orgUnit === orgUnit));
  return then && today ? { rank: then.rank - today.rank, value: sumOf([today.value, -then.value]) } : null;
}

const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
