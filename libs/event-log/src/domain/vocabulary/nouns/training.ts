import type { LocalizedText } from '#kernel';
import { Describe, Text, Whole } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { optionalSubjectOf } from '../subjects.js';

class TrainingCompleted {
  @Describe('Số người hoàn thành.', 'How many people completed it.')
  @Whole(0, 1_000_000_000)
  readonly people!: number;

  @Describe('Nội dung đào tạo.', 'What it was about.')
  @Text()
  readonly topic!: LocalizedText | string;
}

export const training = defineNoun({
  noun: 'training',
  kind: 'counter',
  subject: optionalSubjectOf('training', 'org-unit'),
  exampleSubject: 'training/2025-07',
  events: {
    completed: eventSpec(TrainingCompleted, {
      people: 45,
      topic: { vi: 'Kỹ năng số', en: 'Digital skills' },
    }),
  },
});
