import type { LocalizedText } from '#kernel';
import { Flag, Line, OneOf, Optional, Text } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

const KINDS = ['portal', 'ioc', 'one-stop', 'field-report', 'database', 'other'] as const;

class SystemRegistered {
  @Text()
  readonly name!: LocalizedText | string;

  @OneOf(...KINDS)
  readonly kind!: (typeof KINDS)[number];

  @Optional(false)
  @Flag()
  readonly sharedPlatform?: boolean;
}

/** The security level of the system was approved. */
class SystemSecured {
  @OneOf(1, 2, 3, 4, 5)
  readonly level!: 1 | 2 | 3 | 4 | 5;
}

class SystemIncidentReported {
  /** A level of the reporting scheme in use, for example `high`. */
  @Line(50)
  readonly severity!: string;

  /** Whether personal data was affected. */
  @Flag()
  readonly personalData!: boolean;
}

export const system = defineNoun({
  noun: 'system',
  kind: 'timeline',
  subject: subjectOf('system'),
  exampleSubject: 'system/one-stop',
  events: {
    registered: eventSpec(SystemRegistered, {
      name: 'Một cửa điện tử',
      kind: 'one-stop',
      sharedPlatform: true,
    }),
    secured: eventSpec(SystemSecured, { level: 3 }),
    'incident-reported': eventSpec(SystemIncidentReported, { severity: 'high', personalData: false }),
  },
});
