import type { Day } from '#kernel';
import { withoutRepeats } from '../formula/formula.js';
import type { FormulaValues } from '../formula/compiled-formula.js';
import type { Edition, Kpi, Target, Track } from '../framework.js';
import type { Reading } from '../reading.js';
import { closingDayOf } from './pace/target-verdict.js';

/**
 * The readings on the days that decide targets: a verdict belongs to the day that closes its target, whatever
 * the values do later. They are missing until that day has passed.
 */
export function closingReadings(
  tracks: readonly Track[],
  kpis: readonly Kpi[],
  edition: Pick<Edition, 'validTo'>,
): Reading[] {
  const targets = tracks.flatMap((track) => (track.kind === 'targets' ? track.targets : []));
  const readings = targets.flatMap((target) => {
    const formula = kpis.find(({ id }) => id === target.kpi)?.formula;
    return decidingDays(target, edition).flatMap((day) =>
      (formula?.readings ?? []).map((reading) => onDay(reading, day)),
    );
  });
  return withoutRepeats(readings);
}

/** The day that closes the target, and the last day on which it can be reached late. */
function decidingDays(target: Target, { validTo }: Pick<Edition, 'validTo'>): Day[] {
  const closing = closingDayOf(target, validTo);
  return validTo !== null && validTo > closing ? [closing, validTo] : [closing];
}

function onDay(reading: Reading, day: Day): Reading {
  return { ...reading, key: keyOnDay(reading.key, day), fixed: { day, key: reading.key } };
}

const keyOnDay = (key: string, day: Day): string => `${key} on day ${day}`;

/** The values on a day that decides a target. */
export function valuesOnDay(values: FormulaValues, day: Day): FormulaValues {
  return {
    ...values,
    sum: (key) => values.sum(keyOnDay(key, day)),
    distribution: (key) => values.distribution(keyOnDay(key, day)),
    reaching: (key, atLeast) => values.reaching(keyOnDay(key, day), atLeast),
  };
}
