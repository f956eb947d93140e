import {
  CalendarDay,
  Describe,
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
  @Describe(
    'Kỳ báo cáo, cho số phát sinh trong kỳ. Kỳ ngắn nhất được ưu tiên cho các ngày của nó; trên những ngày đó, số báo cáo thay cho số đếm từ từng sự kiện. Không dùng cùng observed.',
    'The period of flows. The shortest period wins its days; on them the report replaces what single events counted. Not together with observed.',
  )
  @RequiredWithout('observed')
  @Nested(() => Period)
  @TwelveMonthsWhen('basis', 'trailing-12-months')
  readonly period?: Period;

  @Describe(
    'period: số của chính kỳ đó. trailing-12-months: tổng mười hai tháng gần nhất, kỳ phải dài mười hai tháng; các tổng này chồng nhau nên không cộng lại.',
    'period: figures of the period itself. trailing-12-months: a total of the last twelve months, for a period of that length; such totals overlap and are never added up.',
  )
  @Optional('period')
  @OneOf('period', 'trailing-12-months')
  readonly basis?: 'period' | 'trailing-12-months';

  @Describe(
    'Ngày đếm số hiện có, tính đến hết ngày. Số này thay cho số đếm từ từng sự kiện, từ ngày đó đến lần đếm sau. Không dùng cùng period.',
    'The day on which stocks were counted, as they stood at its end. From that day until the next count the number replaces what single events add up to. Not together with period.',
  )
  @Optional()
  @CalendarDay()
  @NotWith('period', 'basis')
  readonly observed?: string;

  @Describe(
    'Số liệu của riêng đơn vị, không gồm đơn vị cấp dưới. Số phát sinh cần period, số hiện có cần observed (0 là không có, unreachable là không lấy được số, số trước đó được giữ). figure/<mã> là số liệu riêng, có thể là số thập phân: theo period thì cộng dồn, theo observed thì là số tại ngày đó.',
    'Figures of the org unit alone, without its subtree. Flows need period; stocks need observed (0: there is none; unreachable: it could not be counted, so the number before stays). figure/<code> is a figure of its own, decimals allowed: with period it adds up, with observed it is what it was on that day.',
  )
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
