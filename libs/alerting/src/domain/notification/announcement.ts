import type { AnnouncementData, AssessmentEntryKind, JournalEntry } from '#assessments/domain';

/** What a notification needs of a journal entry. An alert keeps the same of the entry that raised it. */
export type Announcement = Pick<JournalEntry, 'orgUnit' | 'framework' | 'edition' | 'track' | 'day'> & {
  kind: AssessmentEntryKind;
  data: AnnouncementData;
};
