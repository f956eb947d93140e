import type { TrackDefinition } from './frameworks.js';

/** Ids of the KPIs that a track looks at, each once, in the order of the file. */
export function kpisOf(track: TrackDefinition): string[] {
  return [...new Set(named(track))];
}

function named(track: TrackDefinition): string[] {
  switch (track.kind) {
    case 'ladder':
    case 'independent':
      return track.stages.flatMap(({ criteria }) => criteria.map(({ kpi }) => kpi));
    case 'index':
      return track.groups.flatMap(({ items }) => items.map(({ kpi }) => kpi));
    case 'checklist':
      return track.items.map(({ kpi }) => kpi);
    case 'targets':
      return track.targets.map(({ kpi }) => kpi);
  }
}
