import { formatDay, monthOf, type Day } from '#kernel';
import {
  assessKpi,
  estimateArrival,
  type Assessment,
  type Framework,
  type Kpi,
  type Point,
  type Reading,
  type Readings,
} from '#maturity/domain';

const POINTS = 12;

/** The ends of the twelve months before, and the day itself: whole months are what sums are quickest at. */
export function daysToLookBackOn(asOf: Day): Day[] {
  const days: Day[] = [asOf];
  for (let end = monthOf(asOf) - 1; days.length <= POINTS; end = monthOf(end) - 1) days.push(end);
  return days.reverse();
}

/** The KPIs whose pace tells when an unmet criterion will be met: those that are measured at all. */
export function kpisUnderWay({ tracks }: Assessment, framework: Framework): Kpi[] {
  const unmet = tracks.flatMap(({ next }) => next?.unmet ?? []);
  const wanted = new Set(unmet.filter(({ value }) => value !== null).map(({ kpi }) => kpi));
  return framework.kpis.filter(({ id }) => wanted.has(id));
}

/** All readings of these frameworks, without repeats: equal readings of two frameworks have equal keys. */
export function readingsOf(frameworks: readonly Framework[]): Reading[] {
  const readings = frameworks.flatMap(({ readings }) =>
    readings.map((reading) => [reading.key, reading] as const),
  );
  return [...new Map(readings).values()];
}

export function readingsOfKpis(kpis: readonly Kpi[]): Reading[] {
  const readings = kpis.flatMap(({ formula }) =>
    formula.readings.map((reading) => [reading.key, reading] as const),
  );
  return [...new Map(readings).values()];
}

/** The assessment with the day that each unmet criterion will be met at the pace of the last year. */
export function withArrivals(
  assessment: Assessment,
  kpis: readonly Kpi[],
  past: readonly { day: Day; readings: Readings }[],
): Assessment {
  const points = new Map(kpis.map((kpi) => [kpi.id, pointsOf(kpi, past)]));
  return {
    ...assessment,
    tracks: assessment.tracks.map((track) => ({
      ...track,
      next: track.next && {
        ...track.next,
        unmet: track.next.unmet.map((criterion) => {
          const { kpi, threshold, direction } = criterion;
          const arrival = estimateArrival(points.get(kpi) ?? [], threshold, direction, assessment.asOf);
          return { ...criterion, eta: arrival === null ? null : formatDay(arrival) };
        }),
      },
    })),
  };
}

function pointsOf(kpi: Kpi, past: readonly { day: Day; readings: Readings }[]): Point[] {
  return past.flatMap(({ day, readings }) => {
    const { value } = assessKpi(kpi, readings);
    return value === null ? [] : [{ day, value }];
  });
}
