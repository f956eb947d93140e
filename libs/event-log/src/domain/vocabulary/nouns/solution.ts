import type { LocalizedText } from '#kernel';
import { Line, Text } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class SolutionAdoptedElsewhere {
  @Text()
  readonly name!: LocalizedText | string;

  /** The organisation that adopted the solution. */
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
