import type { AnnouncedState } from '../assessment.js';
import type { FrameworkDefinition, Track } from '../framework.js';
import type { Readings } from '../reading.js';
import { kindOf } from '../track-kinds/track-kinds.js';
import { measure } from './measured.js';
import { NO_PEERS, type PeerStatistics } from './peers/peer-figures.js';

/**
 * The state that is published of a track.
 *
 * An announced stage is kept until a value is worse than its exit threshold, so a value that swings around
 * the entry threshold raises no alert each time. A missing value never lowers it. `previous` is `null` for a
 * first assessment, which uses entry thresholds. Checklists and targets have no stage and announce nothing.
 */
export function announce(
  framework: FrameworkDefinition,
  track: Track,
  previous: Pick<AnnouncedState, 'stage' | 'open'> | null,
  readings: Readings,
  peers: PeerStatistics = NO_PEERS,
): AnnouncedState {
  const measured = measure(framework, readings, peers);
  return kindOf(track).announce(track, previous, measured);
}
