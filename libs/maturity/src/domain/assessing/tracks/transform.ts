import type { Kpi, Transform } from '../../framework.js';
import { clamp, isMet, type Threshold } from '../criterion.js';
import { tidy } from '../decimal.js';
import { normalized, type PeerFigures } from '../peers/peer-figures.js';

/** How values of one KPI become shares of the points. */
export interface Scale {
  transform: Transform;
  better: Kpi['better'];
  /** `null`: peer statistics are not known. */
  peers: PeerFigures | null;
}

/** The share of its points that a value earns; `null` when it is unknown. */
export function shareOf({ transform, better, peers }: Scale, value: number | null): number | null {
  if (value === null) return null;
  switch (transform.kind) {
    case 'linear':
      return linearShare(transform, value);
    case 'banded':
      return transform.bands.findLast(({ from }) => from <= value)?.share ?? 0;
    case 'binary':
      return isMet({ direction: directionOf(better), enter: transform.threshold }, value) ? 1 : 0;
    case 'coded':
      return transform.codes.find((code) => code.value === value)?.share ?? null;
    case 'z-score':
      return peers && tidy(normalized(value, peers));
    default:
      return transform satisfies never;
  }
}

/** The best possible share: all points, unless a table gives less. */
export function fullShareOf({ transform }: Scale): number {
  switch (transform.kind) {
    case 'banded':
      return Math.max(...transform.bands.map(({ share }) => share));
    case 'coded':
      return Math.max(...transform.codes.map(({ share }) => share));
    default:
      return 1;
  }
}

/**
 * The value from which the best share is earned; `null` without peers.
 *
 * Where less is better and a table gives the best share below a value, it is that value, which itself is just
 * too much.
 */
export function fullValueOf(scale: Scale): Threshold | null {
  const { transform, better, peers } = scale;
  switch (transform.kind) {
    case 'linear':
      return { direction: transform.to >= transform.from ? 'at-least' : 'at-most', enter: transform.to };
    case 'banded':
      return fullBandOf(transform.bands, fullShareOf(scale));
    case 'binary':
      return { direction: directionOf(better), enter: transform.threshold };
    case 'coded': {
      const code = transform.codes.find(({ share }) => share === fullShareOf(scale));
      return code ? { direction: directionOf(better), enter: code.value } : null;
    }
    case 'z-score':
      return peers && { direction: 'at-least', enter: peers.highest };
    default:
      return transform satisfies never;
  }
}

function fullBandOf(bands: readonly { from: number; share: number }[], full: number): Threshold | null {
  const best = bands.findIndex(({ share }) => share === full);
  const [band, after] = [bands[best], bands.slice(best + 1).find(({ share }) => share < full)];
  // The best share is at the lowest value and falls above it: less is better.
  if (best === 0 && after) return { direction: 'at-most', enter: after.from };
  return band ? { direction: 'at-least', enter: band.from } : null;
}

/** Calculated on decimal numbers, so that 0.64 of 0.8 is exactly four fifths. */
function linearShare({ from, to, capped }: Extract<Transform, { kind: 'linear' }>, value: number): number {
  if (from === to) return value >= to ? 1 : 0;
  const share = tidy((value - from) / (to - from));
  return capped ? clamp(share) : share;
}

const directionOf = (better: Kpi['better']): Threshold['direction'] =>
  better === 'higher' ? 'at-least' : 'at-most';
