import type { Track, TrackKind } from '../framework.js';
import { checklist } from './checklist.js';
import { independent } from './independent.js';
import { indexKind } from './index-kind.js';
import { ladder } from './ladder.js';
import { targets } from './targets.js';
import type { TrackKindDefinition } from './track-kind.js';

/** The kinds of tracks, in the order of the schema. The code does not compile when a kind is left out. */
export const trackKinds: { readonly [K in TrackKind]: TrackKindDefinition<K> } = {
  ladder,
  independent,
  index: indexKind,
  checklist,
  targets,
};

/** Returns the definition for the kind of this track. */
export function kindOf({ kind }: Pick<Track, 'kind'>): TrackKindDefinition<TrackKind> {
  return trackKinds[kind] as unknown as TrackKindDefinition<TrackKind>;
}
