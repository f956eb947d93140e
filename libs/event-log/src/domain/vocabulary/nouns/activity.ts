import { Nested, OneOf, Quantities, TwelveMonthsWhen } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { Period } from '../period.js';
import { reportableQuantities, type ReportableQuantity } from '../reportable-quantities.js';
import { subjectOf } from '../subjects.js';

/** Figures of the org unit alone, without its subtree. */
class ActivityReported {
  @Nested(() => Period)
  @TwelveMonthsWhen('basis', 'trailing-12-months')
  readonly period!: Period;

  /**
   * `trailing-12-months`: a total of the last twelve months. Two such totals overlap, so they are not added
   * up.
   */
  @OneOf('period', 'trailing-12-months')
  readonly basis!: 'period' | 'trailing-12-months';

  @Quantities(reportableQuantities)
  readonly quantities!: Readonly<Partial<Record<ReportableQuantity, number>>>;
}

export const activity = defineNoun({
  noun: 'activity',
  kind: 'timeline',
  subject: subjectOf('service', 'process', 'org-unit'),
  exampleSubject: 'service/1.004194',
  events: {
    reported: eventSpec(ActivityReported, {
      period: { from: '2025-06-01', to: '2025-06-30' },
      basis: 'period',
      quantities: { 'dossiers.received': 1250, 'dossiers.online': 1100 },
    }),
  },
});
