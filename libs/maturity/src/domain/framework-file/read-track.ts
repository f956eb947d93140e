import type { Track } from '../framework.js';
import type { Place } from './damage.js';
import type { TrackYaml } from './framework-yaml.js';
import { readChecklistTrack } from './read-checklist-track.js';
import { readIndexTrack } from './read-index-track.js';
import { readStagedTrack } from './read-staged-track.js';
import { readTargetsTrack } from './read-targets-track.js';
import type { TrackContext } from './track-context.js';

/** A track that may be damaged. `null` when its kind is unknown. */
export function readTrack({ entry, path, index }: Place<TrackYaml>, context: TrackContext): Track | null {
  switch (entry.kind) {
    case 'ladder':
    case 'independent':
      return readStagedTrack({ entry, path, index }, context);
    case 'index':
      return readIndexTrack({ entry, path, index }, context);
    case 'checklist':
      return readChecklistTrack({ entry, path, index }, context);
    case 'targets':
      return readTargetsTrack({ entry, path, index }, context);
    default:
      entry satisfies never;
      return null;
  }
}
