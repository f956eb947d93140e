import type { Track } from '../../framework.js';
import type { Shortfall } from '../../track-kinds/track-kind.js';
import { kindOf } from '../../track-kinds/track-kinds.js';
import type { FrameworkResult } from './compare-work.js';

/**
 * What an org unit lacks on a track: for the next stage, each closed gate, full points of each index item,
 * and each item or target.
 */
export const shortfallsOf = (track: Track, { measured, tracks }: FrameworkResult): Shortfall[] =>
  kindOf(track).shortfalls(track, tracks.get(track.id) ?? {}, measured);
