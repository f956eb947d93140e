import { addMonths, parseDay, formatDay as dayText } from '#kernel';
import type { Forecast, ReferenceSlope } from '../../queries/forecast.js';

const DAYS_PER_MONTH = 365.25 / 12;
/** The shortest and the longest time ahead that is drawn. */
const MIN_MONTHS = 6;
const MAX_MONTHS = 36;

/** A day with what was measured on it and where each pace leads. `null`: the line is not drawn there. */
export interface PaceRow {
  day: string;
  value: number | null;
  /** At the present pace of the KPI. */
  present: number | null;
  /** At the pace of each reference, in their order. */
  references: (number | null)[];
}

type Charted = Pick<Forecast, 'points' | 'slopePerMonth' | 'unit' | 'eta'>;

/**
 * Returns the measured points, and the months ahead with where the present pace and the references lead from
 * the last point. References are stated of shares, so other units have none.
 */
export function paceRows(forecasts: readonly Charted[], references: readonly ReferenceSlope[]): PaceRow[] {
  const [first] = forecasts;
  const last = first?.points.at(-1);
  const start = parseDay(last?.day ?? '');
  if (!first || !last || start === undefined) return [];
  const isShare = first.unit === 'percent';
  const slopes = isShare ? references.map(({ perDay }) => perDay) : [];
  const at = (perDay: number, days: number): number => {
    const value = last.value + perDay * days;
    return isShare ? Math.min(100, Math.max(0, value)) : Math.max(Math.min(0, last.value), value);
  };
  const row = (days: number, day: number, value: number | null): PaceRow => ({
    day: dayText(day),
    value,
    present: first.slopePerMonth === null ? null : at(first.slopePerMonth / DAYS_PER_MONTH, days),
    references: slopes.map((perDay) => at(perDay, days)),
  });
  const past = first.points
    .slice(0, -1)
    .map(({ day, value }): PaceRow => ({ day, value, present: null, references: slopes.map(() => null) }));
  const ahead = Array.from({ length: monthsAhead(forecasts, start) }, (_, index) => {
    const day = addMonths(start, index + 1);
    return row(day - start, day, null);
  });
  return [...past, row(0, start, last.value), ...ahead];
}

/** Reaches a month beyond the last arrival that is not too far ahead. */
function monthsAhead(forecasts: readonly Charted[], start: number): number {
  const arrivals = forecasts.flatMap(({ eta }) => parseDay(eta ?? '') ?? []);
  const months = arrivals.map((day) => Math.ceil((day - start) / DAYS_PER_MONTH) + 1);
  return Math.min(MAX_MONTHS, Math.max(MIN_MONTHS, ...months));
}
