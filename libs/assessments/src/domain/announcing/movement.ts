import type { NextStage } from '#maturity/domain';
import type { AnnouncementData, EntryItem } from '../journal-entry.js';
import type { AssessmentEntryKind, MilestoneEntryKind } from '../journal-kinds.js';

/** The kinds of entries about the movement of a track. */
export type MovementKind = Exclude<
  AssessmentEntryKind,
  MilestoneEntryKind | `check-${string}` | 'recorded' | 'baseline' | 'restated' | 'withdrawn'
>;

/** A movement of a track, which gets a journal entry. */
export interface Movement {
  kind: MovementKind;
  item?: EntryItem;
  kpi?: string;
  value?: NonNullable<AnnouncementData['value']>;
  score?: NonNullable<AnnouncementData['score']>;
  verdict?: NonNullable<AnnouncementData['verdict']>;
  /** The stage or gate that the movement leads to, where it is not the next stage of the state. */
  way?: { next: NextStage; progress: number | null };
}
