import type { LocalizedText } from '#kernel';
import { Decimal, Describe, Line, MAX_VALUE, OneOf, Optional, Text } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

const CATEGORIES = ['service', 'decision', 'policy', 'resources', 'growth'] as const;

class OutcomeBaselined {
  @Describe(
    'Tên kết quả cần cải thiện, ví dụ số ngày cấp phép xây dựng.',
    'The name of the outcome, for example days to a building permit.',
  )
  @Text()
  readonly name!: LocalizedText | string;

  @Describe('Đơn vị tính của các giá trị, ví dụ ngày.', 'The unit of the values, for example days.')
  @Line(50)
  readonly unit!: string;

  @Describe(
    'Chiều tốt hơn: higher càng cao càng tốt, lower càng thấp càng tốt.',
    'Which way is better: higher or lower.',
  )
  @OneOf('higher', 'lower')
  readonly better!: 'higher' | 'lower';

  @Describe(
    'Giá trị ban đầu; mức cải thiện tính theo phần trăm của giá trị này.',
    'The value at the start. Improvement is a percentage of it.',
  )
  @Decimal(-MAX_VALUE)
  readonly baseline!: number;

  @Describe(
    'Giá trị cần đạt. Không có thì kết quả chỉ được theo dõi.',
    'The value to be reached. Without one the outcome is only tracked.',
  )
  @Optional()
  @Decimal(-MAX_VALUE)
  readonly target?: number;

  @Describe(
    'Lĩnh vực tác động: service dịch vụ, decision ra quyết định, policy chính sách, resources nguồn lực, growth tăng trưởng.',
    'What it is about: service, decision, policy, resources or growth.',
  )
  @OneOf(...CATEGORIES)
  readonly category!: (typeof CATEGORIES)[number];
}

class OutcomeMeasured {
  @Describe(
    'Giá trị đo được trong ngày của sự kiện, cùng đơn vị tính với baseline.',
    'The value on the day of the event, in the unit of the baseline.',
  )
  @Decimal(-MAX_VALUE)
  readonly value!: number;
}

export const outcome = defineNoun({
  noun: 'outcome',
  kind: 'timeline',
  subject: subjectOf('outcome'),
  exampleSubject: 'outcome/building-permit-days',
  events: {
    baselined: eventSpec(OutcomeBaselined, {
      name: { vi: 'Số ngày cấp phép xây dựng', en: 'Days to a building permit' },
      unit: 'days',
      better: 'lower',
      baseline: 90,
      target: 30,
      category: 'service',
    }),
    measured: eventSpec(OutcomeMeasured, { value: 64.5 }),
  },
});
