import type { LocalizedText } from '#kernel';
import type { Track } from './framework.js';

/**
 * Returns the name of a stage, gate, band, checklist item or target of a track. Journal entries outlive
 * framework files, so an id that the track does not know is returned as the name.
 */
export function partName(track: Track | undefined, id: string): LocalizedText {
  return partsOf(track).find((part) => part.id === id)?.name ?? { vi: id, en: id };
}

function partsOf(track: Track | undefined): readonly { id: string; name: LocalizedText }[] {
  switch (track?.kind) {
    case 'checklist':
      return track.items;
    case 'targets':
      return track.targets;
    default:
      return track?.stages ?? [];
  }
}
