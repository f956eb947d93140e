import type { LocalizedText } from '#kernel';
import { Describe, Line, OneOf, Text } from '../../payload/index.js';
import { defineNoun, eventSpec, noDetails } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

const CATEGORIES = ['time', 'security', 'cost', 'politics', 'reach', 'skills'] as const;

class RiskRaised {
  @Describe('Nội dung rủi ro.', 'What the risk is.')
  @Text()
  readonly title!: LocalizedText | string;

  @Describe(
    'Nhóm rủi ro: time tiến độ, security an toàn thông tin, cost chi phí, politics chính sách, reach vùng sâu, vùng xa, skills kỹ năng.',
    'Its kind: time, security, cost, politics, reach (remote areas) or skills.',
  )
  @OneOf(...CATEGORIES)
  readonly category!: (typeof CATEGORIES)[number];

  @Describe(
    'Mức rủi ro theo sổ rủi ro đang dùng, ví dụ cao.',
    'A level of the risk register in use, for example high.',
  )
  @Line(50)
  readonly severity!: string;
}

export const risk = defineNoun({
  noun: 'risk',
  kind: 'timeline',
  subject: subjectOf('risk'),
  exampleSubject: 'risk/vendor-lock-in',
  events: {
    raised: eventSpec(RiskRaised, {
      title: { vi: 'Phụ thuộc một nhà cung cấp', en: 'Dependence on one vendor' },
      category: 'cost',
      severity: 'high',
    }),
    closed: noDetails,
  },
});
