import { Flag, Whole } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class MeetingHeld {
  @Flag()
  readonly online!: boolean;

  /**
   * The number of places from which people took part. Only a meeting across several sites can spare a
   * journey.
   */
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
