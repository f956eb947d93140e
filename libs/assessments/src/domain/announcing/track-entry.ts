import type { AnnouncedState } from '#maturity/domain';
import { changeCausesOf, isNotifiable } from '../causes.js';
import type { AnnouncementData, JournalEntry } from '../journal-entry.js';
import type { AssessmentEntryKind } from '../journal-kinds.js';
import type { Movement } from './movement.js';
import type { TrackResult } from './track-result.js';

/** A journal entry about a track that has no position yet. */
export type AssessmentEntry = Omit<JournalEntry, 'position' | 'at'> & {
  kind: AssessmentEntryKind;
  framework: string;
  edition: string;
  track: string;
  data: AnnouncementData;
};

/** What the entries of one result have in common. */
export interface EntryContext {
  result: TrackResult;
  /** The announced state before; `null` for a first result. */
  from: AnnouncedState | null;
  /** The stages that are approached after the entry. */
  approaching: readonly string[];
}

/** Returns the entry about one movement. */
export function movementEntry(context: EntryContext, movement: Movement): AssessmentEntry {
  const { kind, way, ...details } = movement;
  return trackEntry(context, kind, { ...details, ...way });
}

export function trackEntry(
  { result, from, approaching }: EntryContext,
  kind: AssessmentEntryKind,
  details: Partial<AnnouncementData> = {},
): AssessmentEntry {
  const { orgUnit, framework, track, day, state, assessment, logPosition, causes } = result;
  const comparison = assessment.tracks.find(({ id }) => id === track.id)?.comparison;
  return {
    kind,
    orgUnit,
    framework: framework.id,
    edition: framework.edition.id,
    track: track.id,
    day,
    silent: kind === 'restated' || !track.notifies || !isNotifiable(causes),
    data: {
      from: from?.stage ?? null,
      to: state.stage,
      progress: state.progress,
      causes: changeCausesOf(causes),
      events: { count: 0, positions: [] },
      approaching,
      kpis: assessment.kpis,
      ...(comparison && { comparison }),
      next: state.next,
      logPosition,
      ...details,
    },
  };
}
