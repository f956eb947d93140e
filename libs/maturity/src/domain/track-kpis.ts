import type { StageRef } from './assessment.js';
import type { Track } from './framework.js';
import { kindOf } from './track-kinds/track-kinds.js';

/** Returns the KPIs that a track counts, without repeats. */
export function kpisOfTrack(track: Track): string[] {
  return [...new Set(kindOf(track).kpis(track))];
}

/** Returns the KPIs that a stage, gate or band asks for, without repeats. */
export function kpisTowards(track: Track, stage: StageRef): string[] {
  return [...new Set(kindOf(track).kpisTowards(track, stage))];
}
