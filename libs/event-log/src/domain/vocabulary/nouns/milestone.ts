import type { LocalizedText } from '#kernel';
import { CalendarDay, Describe, Line, OneOf, Optional, Text } from '../../payload/index.js';
import { defineNoun, eventSpec, noDetails } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class MilestonePlanned {
  @Describe('Tên mốc tiến độ.', 'The title of the milestone.')
  @Text()
  readonly title!: LocalizedText | string;

  @Describe(
    'Thời hạn; từ ngày hôm sau mốc chưa đạt là chậm.',
    'The day by which it is due. The day after, it is late unless reached.',
  )
  @CalendarDay()
  readonly due!: string;

  @Describe(
    'Nhiệm vụ quốc gia 1–6 của Chiến lược 2021–2025: thể chế, hạ tầng số, nền tảng và hệ thống, dữ liệu số, ứng dụng và dịch vụ, an toàn, an ninh mạng.',
    'The national task 1–6 of the 2021–2025 strategy: legal environment, infrastructure, platforms and systems, data, applications and services, security.',
  )
  @Optional()
  @OneOf(1, 2, 3, 4, 5, 6)
  readonly task?: 1 | 2 | 3 | 4 | 5 | 6;

  @Describe('Mã hoặc tên dự án.', 'The code or the name of the project.')
  @Optional()
  @Line()
  readonly project?: string;
}

class MilestoneRescheduled {
  @Describe('Thời hạn mới.', 'The new day by which it is due.')
  @CalendarDay()
  readonly due!: string;

  @Describe('Lý do điều chỉnh thời hạn.', 'Why it was rescheduled.')
  @Text()
  readonly reason!: LocalizedText | string;
}

class MilestoneCancelled {
  @Describe('Lý do hủy.', 'Why it was cancelled.')
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
