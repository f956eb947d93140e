import type { LocalizedText } from '#kernel';
import { Line, OneOf, Text } from '../../payload/index.js';
import { defineNoun, eventSpec, noDetails } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

const CATEGORIES = ['time', 'security', 'cost', 'politics', 'reach', 'skills'] as const;

class RiskRaised {
  @Text()
  readonly title!: LocalizedText | string;

  @OneOf(...CATEGORIES)
  readonly category!: (typeof CATEGORIES)[number];

  /** A level of the risk register in use, for example `high`. */
  @Line(50)
  readonly severity!: string;
}

export const risk = defineNoun({
  noun: 'risk',
  kind: 'timeline',
  subject: subjectOf('risk'),
  exampleSubject: 'risk/vendor-lock-in',
  events: {
    raised: eventSpec(RiskRaised, {
      title: { vi: 'Phụ thuộc một nhà cung cấp', en: 'Dependence on one vendor' },
      category: 'cost',
      severity: 'high',
    }),
    closed: noDetails,
  },
});
