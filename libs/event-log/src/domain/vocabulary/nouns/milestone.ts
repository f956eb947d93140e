import type { LocalizedText } from '#kernel';
import { CalendarDay, Line, OneOf, Optional, Text } from '../../payload/index.js';
import { defineNoun, eventSpec, noDetails } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class MilestonePlanned {
  @Text()
  readonly title!: LocalizedText | string;

  @CalendarDay()
  readonly due!: string;

  /** The national task of the 2021–2025 strategy to which the milestone belongs. */
  @Optional()
  @OneOf(1, 2, 3, 4, 5, 6)
  readonly task?: 1 | 2 | 3 | 4 | 5 | 6;

  @Optional()
  @Line()
  readonly project?: string;
}

class MilestoneRescheduled {
  @CalendarDay()
  readonly due!: string;

  @Text()
  readonly reason!: LocalizedText | string;
}

class MilestoneCancelled {
  @Text()
  readonly reason!: LocalizedText | string;
}

export const milestone = defineNoun({
  noun: 'milestone',
  kind: 'timeline',
  subject: subjectOf('milestone'),
  exampleSubject: 'milestone/portal-2',
  events: {
    planned: eventSpec(MilestonePlanned, {
      title: { vi: 'Cổng dịch vụ công thế hệ 2', en: 'Second-generation service portal' },
      due: '2026-12-31',
      task: 5,
    }),
    rescheduled: eventSpec(MilestoneRescheduled, { due: '2027-03-31', reason: 'Tender repeated' }),
    reached: noDetails,
    cancelled: eventSpec(MilestoneCancelled, { reason: 'Merged into the national portal' }),
  },
});
