import type { Day } from '#kernel';
import type { StageRef } from '#maturity/domain';
import type { AnnouncementData } from './journal-entry.js';
import type { AssessmentEntryKind } from './journal-kinds.js';

/** What a journal entry says about the course of a track: its stage, its score, an item or a target. */
export interface JournalMovement extends Pick<AnnouncementData, 'score' | 'verdict'> {
  position: number;
  kind: AssessmentEntryKind;
  orgUnit: string;
  day: Day;
  /** The announced stage before and after. */
  from: StageRef | null;
  to: StageRef | null;
}
