import type { LocalizedText } from '#kernel';
import { Decimal, Line, MAX_VALUE, OneOf, Optional, Text } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

const CATEGORIES = ['service', 'decision', 'policy', 'resources', 'growth'] as const;

class OutcomeBaselined {
  @Text()
  readonly name!: LocalizedText | string;

  /** The unit of the values, for example `days`. */
  @Line(50)
  readonly unit!: string;

  @OneOf('higher', 'lower')
  readonly better!: 'higher' | 'lower';

  @Decimal(-MAX_VALUE)
  readonly baseline!: number;

  @Optional()
  @Decimal(-MAX_VALUE)
  readonly target?: number;

  @OneOf(...CATEGORIES)
  readonly category!: (typeof CATEGORIES)[number];
}

class OutcomeMeasured {
  @Decimal(-MAX_VALUE)
  readonly value!: number;
}

export const outcome = defineNoun({
  noun: 'outcome',
  kind: 'timeline',
  subject: subjectOf('outcome'),
  exampleSubject: 'outcome/building-permit-days',
  events: {
    baselined: eventSpec(OutcomeBaselined, {
      name: { vi: 'Số ngày cấp phép xây dựng', en: 'Days to a building permit' },
      unit: 'days',
      better: 'lower',
      baseline: 90,
      target: 30,
      category: 'service',
    }),
    measured: eventSpec(OutcomeMeasured, { value: 64.5 }),
  },
});
