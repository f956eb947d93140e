import type { Track } from '../../framework.js';
import { kindOf } from '../../track-kinds/track-kinds.js';
import type { Want } from '../../track-kinds/track-kind.js';
import type { Standing } from './compare-work.js';

/** What a body lacks on a track: for its next stage, its closed gates, full points, and each item and target. */
export const wantsOf = (track: Track, { measured, tracks }: Standing): Want[] =>
  kindOf(track).wants(track, tracks.get(track.id) ?? {}, measured);
