import { Describe, Flag, Whole } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class MeetingHeld {
  @Describe('Cuộc họp được tổ chức trực tuyến.', 'Whether the meeting was held online.')
  @Flag()
  readonly online!: boolean;

  @Describe(
    'Số điểm cầu tham dự. Chỉ cuộc họp từ hai điểm trở lên mới tránh được việc đi lại.',
    'The number of places from which people took part. Only a meeting across several sites can spare a journey.',
  )
  @Whole(1, 100_000)
  readonly sites!: number;
}

export const meeting = defineNoun({
  noun: 'meeting',
  kind: 'counter',
  subject: subjectOf('process', 'org-unit'),
  exampleSubject: 'org-unit/VN-HN',
  events: {
    held: eventSpec(MeetingHeld, { online: true, sites: 12 }),
  },
});
