import type { Alert } from '#alerting/domain';
import { formatDay } from '#kernel';

type KpiAssessment = Alert['announcement']['kpis'][number];

/** Returns a KPI as the JSON of a notification has it: days as `YYYY-MM-DD`. */
export function payloadKpi(kpi: KpiAssessment): Readonly<Record<string, unknown>> {
  const { marks, silent, unknownSince, expiredOn, ...rest } = kpi;
  return {
    ...rest,
    marks: marks.map(({ period, ...mark }) => ({
      ...mark,
      ...(period && { period: { from: formatDay(period.from), to: formatDay(period.to) } }),
    })),
    ...(silent && { silent: { ...silent, since: formatDay(silent.since) } }),
    ...(unknownSince !== undefined && { unknownSince: formatDay(unknownSince) }),
    ...(expiredOn !== undefined && { expiredOn: formatDay(expiredOn) }),
  };
}
