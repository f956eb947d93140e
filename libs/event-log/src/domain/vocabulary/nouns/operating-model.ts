import type { LocalizedText } from '#kernel';
import { Describe, Text } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class OperatingModelRedesigned {
  @Describe('Tên mô hình vận hành mới.', 'The name of the new operating model.')
  @Text()
  readonly name!: LocalizedText | string;
}

export const operatingModel = defineNoun({
  noun: 'operating-model',
  kind: 'timeline',
  subject: subjectOf('org-unit'),
  exampleSubject: 'org-unit/VN-HN',
  events: {
    redesigned: eventSpec(OperatingModelRedesigned, {
      name: { vi: 'Điều hành dựa trên dữ liệu', en: 'Running the province on data' },
    }),
  },
});
