import type { Day } from '#kernel';
import type { AnnouncedState, Assessment, FrameworkDefinition, Track } from '#maturity/domain';
import type { Causes } from '../causes.js';

/** The result of a new snapshot for one org unit on one track. */
export interface TrackResult {
  orgUnit: string;
  framework: FrameworkDefinition;
  track: Track;
  assessment: Assessment;
  state: AnnouncedState;
  logPosition: number;
  day: Day;
  /** Why the org unit was assessed again. */
  causes: Causes;
}
