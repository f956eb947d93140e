import { Describe, Flag, Optional } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class FeedbackGiven {
  @Describe('Người đánh giá hài lòng với dịch vụ.', 'Whether the person was satisfied with the service.')
  @Flag()
  readonly satisfied!: boolean;
}

export const feedback = defineNoun({
  noun: 'feedback',
  kind: 'counter',
  subject: subjectOf('service'),
  exampleSubject: 'service/1.004194',
  events: {
    given: eventSpec(FeedbackGiven, { satisfied: true }),
  },
});

class PetitionResolved {
  @Describe(
    'Phản ánh, kiến nghị được giải quyết đúng hoặc trước hạn.',
    'Whether the petition was settled by its due day.',
  )
  @Flag()
  readonly onTime!: boolean;

  @Describe(
    'Người gửi hài lòng với kết quả. Bỏ trống nếu không hỏi hoặc không trả lời.',
    'Whether the petitioner was satisfied. Absent if the person was not asked or did not answer.',
  )
  @Optional()
  @Flag()
  readonly satisfied?: boolean;
}

export const petition = defineNoun({
  noun: 'petition',
  kind: 'counter',
  subject: subjectOf('service'),
  exampleSubject: 'service/1.004194',
  events: {
    resolved: eventSpec(PetitionResolved, { onTime: true, satisfied: true }),
  },
});
