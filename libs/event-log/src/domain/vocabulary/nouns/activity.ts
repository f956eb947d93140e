import {
  CalendarDay,
  NamesNeed,
  Nested,
  NotWith,
  OneOf,
  Optional,
  Quantities,
  RequiredWithout,
  TwelveMonthsWhen,
} from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { Period } from '../period.js';
import {
  observableStocks,
  OWN_FIGURE,
  reportableFlows,
  UNREACHABLE,
  type ReportedQuantities,
} from '../reportable-quantities.js';
import { subjectOf } from '../subjects.js';

/**
 * Figures of the org unit alone, without its subtree: what happened in a period, or what there was on a day.
 */
class ActivityReported {
  @RequiredWithout('observed')
  @Nested(() => Period)
  @TwelveMonthsWhen('basis', 'trailing-12-months')
  readonly period?: Period;

  /**
   * `trailing-12-months`: a total of the last twelve months. Two such totals overlap, so they are not added
   * up.
   */
  @Optional('period')
  @OneOf('period', 'trailing-12-months')
  readonly basis?: 'period' | 'trailing-12-months';

  /** The day on which stocks were counted, as they stood at its end. */
  @Optional()
  @CalendarDay()
  @NotWith('period', 'basis')
  readonly observed?: string;

  @Quantities({
    counts: reportableFlows,
    countsOr: [UNREACHABLE, observableStocks],
    ownPrefix: OWN_FIGURE,
  })
  @NamesNeed({ period: reportableFlows, observed: observableStocks })
  readonly quantities!: ReportedQuantities;
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
      quantities: { 'dossiers.received': 1250, 'dossiers.online': 1100, 'figure/visits': 48_200 },
    }),
  },
});
