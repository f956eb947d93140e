import type { Day } from '#kernel';
import { changeCausesOf, type Causes, type Decision } from '../causes.js';
import type { AnnouncementData, JournalEntry } from '../journal-entry.js';
import type { AssessmentEntryKind } from '../journal-kinds.js';

/** A journal entry about a milestone or an event, which has no position yet. */
export type WatchedEntry = Omit<JournalEntry, 'position' | 'at'> & {
  kind: AssessmentEntryKind;
  data: AnnouncementData;
};

/** What the entries about one milestone or event have in common. */
export interface WatchedContext {
  orgUnit: string;
  day: Day;
  /** Why it is looked at again. */
  causes: Causes;
  /** The log position up to which events were read. */
  logPosition: number;
}

/** What decided an entry. */
interface Deciding {
  silent: boolean;
  decision?: Decision;
  /** The log positions of the events that decided it. */
  positions: readonly number[];
}

/** The number of deciding events that an entry names. */
const MAX_POSITIONS = 3;

export function watchedEntry(
  { orgUnit, day, causes, logPosition }: WatchedContext,
  kind: AssessmentEntryKind,
  { silent, decision, positions }: Deciding,
  details: Partial<AnnouncementData>,
): WatchedEntry {
  return {
    kind,
    orgUnit,
    framework: null,
    edition: null,
    track: null,
    day,
    silent,
    data: {
      from: null,
      to: null,
      progress: null,
      causes: changeCausesOf(causes, decision),
      events: { count: positions.length, positions: positions.slice(0, MAX_POSITIONS) },
      approaching: [],
      kpis: [],
      next: null,
      logPosition,
      ...details,
    },
  };
}
