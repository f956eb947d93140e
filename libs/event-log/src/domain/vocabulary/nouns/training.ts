import type { LocalizedText } from '#kernel';
import { Text, Whole } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { optionalSubjectOf } from '../subjects.js';

class TrainingCompleted {
  @Whole(0, 1_000_000_000)
  readonly people!: number;

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
