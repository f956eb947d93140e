import type { StageRef } from './assessment.js';
import type { Track } from './framework.js';

/** The KPIs that a track counts, without repeats. */
export function kpisOfTrack(track: Track): string[] {
  return [...new Set(kpisIn(track))];
}

/** The KPIs that a stage, gate or band asks for, without repeats; every item of an index counts towards each of its bands. */
export function kpisTowards(track: Track, { id }: StageRef): string[] {
  if (track.kind === 'index') return kpisOfTrack(track);
  const stage = track.stages.find((candidate) => candidate.id === id);
  return [...new Set(stage?.criteria.map(({ kpi }) => kpi))];
}

function kpisIn(track: Track): string[] {
  switch (track.kind) {
    case 'ladder':
    case 'independent':
      return track.stages.flatMap(({ criteria }) => criteria.map(({ kpi }) => kpi));
    case 'index':
      return track.groups.flatMap(({ items }) =>
        items.filter(({ points }) => points > 0).map(({ kpi }) => kpi),
      );
    case 'checklist':
      return track.items.map(({ kpi }) => kpi);
    case 'targets':
      return track.targets.map(({ kpi }) => kpi);
    default:
      return track satisfies never;
  }
}
