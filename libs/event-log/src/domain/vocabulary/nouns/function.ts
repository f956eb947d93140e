import type { LocalizedText } from '#kernel';
import { Describe, OneOf, Text } from '../../payload/index.js';
import { defineNoun, eventSpec, noDetails } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

const KINDS = ['inspection', 'planning', 'reporting', 'supervision', 'policy', 'other'] as const;

/** A function of government that is not a service for people outside it. */
class FunctionRegistered {
  @Describe('Tên hoạt động quản lý.', 'The name of the function.')
  @Text()
  readonly name!: LocalizedText | string;

  @Describe(
    'Loại hoạt động: inspection thanh tra, kiểm tra; planning kế hoạch; reporting báo cáo; supervision giám sát; policy chính sách; other loại khác.',
    'What it is: inspection, planning, reporting, supervision, policy or other.',
  )
  @OneOf(...KINDS)
  readonly kind!: (typeof KINDS)[number];
}

export const governmentFunction = defineNoun({
  noun: 'function',
  kind: 'timeline',
  subject: subjectOf('function'),
  exampleSubject: 'function/food-safety-inspection',
  events: {
    registered: eventSpec(FunctionRegistered, {
      name: { vi: 'Thanh tra an toàn thực phẩm', en: 'Food safety inspection' },
      kind: 'inspection',
    }),
    digitized: noDetails,
  },
});
