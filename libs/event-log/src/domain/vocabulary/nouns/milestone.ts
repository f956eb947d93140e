import type { LocalizedText } from '#kernel';
import {
  CalendarDay,
  Describe,
  Line,
  Links,
  OneOf,
  Optional,
  Text,
  UnitCode,
  UnitCodes,
} from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class MilestonePlanned {
  @Describe('Tên mốc tiến độ.', 'The title of the milestone.')
  @Text()
  readonly title!: LocalizedText | string;

  @Describe(
    'Thời hạn; từ ngày làm việc tiếp theo, mốc chưa đạt là chậm.',
    'The day by which it is due. From the next working day on, it is late unless reached.',
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

  @Describe(
    'Sản phẩm đầu ra: kết quả cụ thể phải có khi mốc đạt, ví dụ một quyết định hay một hệ thống.',
    'What is delivered when the milestone is reached, for example a decision or a system.',
  )
  @Optional()
  @Text()
  readonly product?: LocalizedText | string;

  @Describe('Mã đơn vị chủ trì.', 'The code of the org unit that leads the work.')
  @Optional()
  @UnitCode()
  readonly lead?: string;

  @Describe('Mã các đơn vị phối hợp.', 'The codes of the org units that support it.')
  @Optional()
  @UnitCodes()
  readonly supporting?: readonly string[];

  @Describe(
    'Số hiệu của nhiệm vụ này ở nơi khác, ví dụ trong kế hoạch hoặc hệ thống theo dõi nhiệm vụ.',
    'The number of this task elsewhere, for example in a plan or another system that follows tasks.',
  )
  @Optional()
  @Line()
  readonly reference?: string;
}

class MilestoneReached {
  @Describe(
    'Địa chỉ của tài liệu kiểm chứng, ví dụ quyết định hoặc biên bản nghiệm thu.',
    'Web addresses of the proof, for example the decision or the record of acceptance.',
  )
  @Optional()
  @Links()
  readonly evidence?: readonly string[];
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
      product: { vi: 'Biên bản nghiệm thu cổng', en: 'Record of acceptance of the portal' },
      lead: 'VN-HUE-TTTT',
      supporting: ['VN-HUE-VP'],
      reference: '12/KH-UBND, II.3',
    }),
    rescheduled: eventSpec(MilestoneRescheduled, { due: '2027-03-31', reason: 'Tender repeated' }),
    reached: eventSpec(MilestoneReached, { evidence: ['https://example.vn/decisions/12'] }),
    cancelled: eventSpec(MilestoneCancelled, { reason: 'Merged into the national portal' }),
  },
});
