import type { LocalizedText } from '#kernel';
import { Code, Text } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { noSubject } from '../subjects.js';

/** Takes back another event of the log. */
class EventRetracted {
  @Code(300)
  readonly source!: string;

  @Code(300)
  readonly id!: string;

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
