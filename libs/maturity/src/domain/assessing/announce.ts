import type { AnnouncedState } from '../assessment.js';
import type { FrameworkDefinition, Track } from '../framework.js';
import type { Readings } from '../reading.js';
import { kindOf } from '../track-kinds/track-kinds.js';
import { measure } from './measured.js';
import { NO_PEERS, type PeerStatistics } from './peers/peer-figures.js';

/**
 * What is told to people. What was once announced is held until a value is worse than its exit threshold, so that one that swings
 * around the entry threshold raises no alarm each time; silence lowers nothing. `previous` is `null` for a first assessment: entry
 * thresholds decide then. Checklists and targets have no stage to announce.
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
