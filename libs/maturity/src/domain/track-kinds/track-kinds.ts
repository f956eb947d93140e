import type { Track, TrackKind } from '../framework.js';
import { checklist } from './checklist.js';
import { independent } from './independent.js';
import { indexKind } from './index-kind.js';
import { ladder } from './ladder.js';
import { targets } from './targets.js';
import type { TrackKindDefinition } from './track-kind.js';

/**
 * The kinds of tracks, in the order in which the schema names them. A kind that is left out does not compile.
 */
export const trackKinds: { readonly [K in TrackKind]: TrackKindDefinition<K> } = {
  ladder,
  independent,
  index: indexKind,
  checklist,
  targets,
};

/** The definition that goes with the kind of this track. */
export function kindOf({ kind }: Pick<Track, 'kind'>): TrackKindDefinition<TrackKind> {
  return trackKinds[kind] as unknown as TrackKindDefinition<TrackKind>;
}
