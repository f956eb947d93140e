import type { LocalizedText } from '#kernel';
import { Describe, Text } from '../../payload/index.js';
import { defineNoun, eventSpec, noDetails } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class ConsultationOpened {
  @Describe('Nội dung lấy ý kiến.', 'What people are asked about.')
  @Text()
  readonly title!: LocalizedText | string;
}

export const consultation = defineNoun({
  noun: 'consultation',
  kind: 'timeline',
  subject: subjectOf('consultation'),
  exampleSubject: 'consultation/urban-plan-2030',
  events: {
    opened: eventSpec(ConsultationOpened, { title: { vi: 'Quy hoạch đô thị 2030', en: 'Urban plan 2030' } }),
    answered: noDetails,
  },
});
