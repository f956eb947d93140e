import type { LocalizedText } from '#kernel';
import { Code, Describe, Text } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { noSubject } from '../subjects.js';

/** Takes back another event of the log. */
class EventRetracted {
  @Describe('Nguồn của sự kiện bị thu hồi.', 'The source of the event that is taken back.')
  @Code(300)
  readonly source!: string;

  @Describe(
    'Mã của sự kiện bị thu hồi; thu hồi bản gốc là thu hồi mọi bản sửa.',
    'The id of that event. Retracting an original takes back its corrections too.',
  )
  @Code(300)
  readonly id!: string;

  @Describe('Lý do thu hồi.', 'Why it is taken back.')
  @Text()
  readonly reason!: LocalizedText | string;
}

export const retraction = defineNoun({
  noun: 'event',
  kind: 'amendment',
  orgUnit: 'optional',
  subject: noSubject,
  exampleSubject: null,
  events: {
    retracted: eventSpec(EventRetracted, {
      source: '/portals/ha-noi',
      id: '4d1f7a52',
      reason: 'Entered for the wrong service',
    }),
  },
});
