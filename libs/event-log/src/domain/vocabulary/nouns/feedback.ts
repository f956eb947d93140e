import { Flag, Optional } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class FeedbackGiven {
  @Flag()
  readonly satisfied!: boolean;
}

export const feedback = defineNoun({
  noun: 'feedback',
  kind: 'counter',
  subject: subjectOf('service'),
  exampleSubject: 'service/1.004194',
  events: {
    given: eventSpec(FeedbackGiven, { satisfied: true }),
  },
});

class PetitionResolved {
  @Flag()
  readonly onTime!: boolean;

  /** Absent if the person was not asked or did not answer. */
  @Optional()
  @Flag()
  readonly satisfied?: boolean;
}

export const petition = defineNoun({
  noun: 'petition',
  kind: 'counter',
  subject: subjectOf('service'),
  exampleSubject: 'service/1.004194',
  events: {
    resolved: eventSpec(PetitionResolved, { onTime: true, satisfied: true }),
  },
});
