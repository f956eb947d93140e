import { Describe, Links, OneOf } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { capabilitySubject } from '../subjects.js';

const STATUSES = ['not-started', 'in-progress', 'in-place', 'proven'] as const;

class CapabilityAttested {
  @Describe(
    'Tình trạng: not-started chưa bắt đầu, in-progress đang làm, in-place đã có, proven đã chứng minh. Lần đánh giá sau cùng được tính.',
    'The status: not-started, in-progress, in-place or proven. The latest attestation counts.',
  )
  @OneOf(...STATUSES)
  readonly status!: (typeof STATUSES)[number];

  @Describe('Địa chỉ của tài liệu kiểm chứng.', 'Web addresses of the proof.')
  @Links()
  readonly evidence!: readonly string[];
}

export const capability = defineNoun({
  noun: 'capability',
  kind: 'timeline',
  subject: capabilitySubject,
  exampleSubject: 'capability/worldbank-digital-government/digital-by-default',
  events: {
    attested: eventSpec(CapabilityAttested, {
      status: 'in-place',
      evidence: ['https://example.vn/decisions/12'],
    }),
  },
});
