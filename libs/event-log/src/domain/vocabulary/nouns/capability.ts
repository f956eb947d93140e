import { Links, OneOf } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { capabilitySubject } from '../subjects.js';

const STATUSES = ['not-started', 'in-progress', 'in-place', 'proven'] as const;

class CapabilityAttested {
  @OneOf(...STATUSES)
  readonly status!: (typeof STATUSES)[number];

  /** Web addresses of the proof. */
  @Links()
  readonly evidence!: readonly string[];
}

export const capability = defineNoun({
  noun: 'capability',
  kind: 'timeline',
  subject: capabilitySubject,
  exampleSubject: 'capability/worldbank-digital-government/digital-by-default',
  events: {
    attested: eventSpec(CapabilityAttested, {
      status: 'in-place',
      evidence: ['https://example.vn/decisions/12'],
    }),
  },
});
