import type { LocalizedText } from '#kernel';
import { Describe, Line, Text } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class SolutionAdoptedElsewhere {
  @Describe('Tên giải pháp.', 'The name of the solution.')
  @Text()
  readonly name!: LocalizedText | string;

  @Describe('Cơ quan, tổ chức áp dụng giải pháp.', 'The organisation that adopted it.')
  @Line()
  readonly by!: string;
}

export const solution = defineNoun({
  noun: 'solution',
  kind: 'timeline',
  subject: subjectOf('solution'),
  exampleSubject: 'solution/queue-ticketing',
  events: {
    'adopted-elsewhere': eventSpec(SolutionAdoptedElsewhere, {
      name: 'Lấy số thứ tự trực tuyến',
      by: 'VN-DN',
    }),
  },
});
