import type { Queryable } from '#database';
import { addMonths, monthOf, type Day } from '#kernel';
import {
  canJump,
  canSpike,
  jump,
  lastDaysOf,
  measureCatalogue,
  overriddenId,
  readingFor,
  reportedId,
  spikeAtPeriodEnd,
  type DailyAmount,
  type Mark,
  type MeasureDefinition,
  type Reading,
  type Readings,
} from '#maturity/domain';
import type { PointInTime, ReadingsAt } from '#read-models';

/** The number of months that are read: the one whose last days are checked, and twelve before it. */
const MONTHS = 13;

/** Returns the flows to check, without the measures that store their reported and overridden parts. */
export function flowsToCheck(): MeasureDefinition[] {
  const flows = [...measureCatalogue.values()].filter(({ kind }) => kind === 'flow');
  const companions = new Set(flows.flatMap(({ id }) => [reportedId(id), overriddenId(id)]));
  return flows.filter(({ id }) => !companions.has(id));
}

interface FlowCheck {
  findings: Mark[];
  /** The rules for which at least one flow had enough data. */
  checkedRules: ReadonlySet<Mark['rule']>;
}

/**
 * Finds flows of an org unit that look doubtful: a spike in the last days of the last whole month, or a month
 * that is out of proportion to those before it. Spikes are sought in single events only, because a report
 * does not say on which days its amounts fall.
 */
export async function checkFlows(
  q: Queryable,
  readingsAt: ReadingsAt,
  orgUnit: string,
  flows: readonly MeasureDefinition[],
  at: PointInTime,
): Promise<FlowCheck> {
  const end = monthOf(at.asOf + 1) - 1;
  const ends = monthEnds(end);
  const period = { from: monthOf(end), to: end };
  const days = Array.from({ length: period.to - period.from + 2 }, (_, index) => period.from - 1 + index);
  const readings = flows.flatMap((measure) => [allCounted(measure), singleEvents(measure)]);
  const readDays = [...new Set([...ends, ...days])];
  const grid = await readingsAt.read(q, [orgUnit], readings, readDays, at, { coverage: false });
  const upTo = new Map(readDays.map((day) => [day, grid.at(orgUnit, day)]));
  const checkedRules = new Set<Mark['rule']>();
  const findings = flows.flatMap((measure): Mark[] => {
    const daily = dailyAmounts(upTo, singleEvents(measure), days);
    const monthly = sinceFirst(amountsBetween(upTo, allCounted(measure), ends));
    if (canSpike(daily, period)) checkedRules.add('spike-at-period-end');
    if (canJump(monthly)) checkedRules.add('jump');
    const spike = spikeAtPeriodEnd(daily, period);
    const jumped = jump(monthly);
    const { id } = measure;
    return [
      ...(spike
        ? [{ rule: 'spike-at-period-end' as const, measure: id, ...spike, period: lastDaysOf(period) }]
        : []),
      ...(jumped ? [{ rule: 'jump' as const, measure: id, ...jumped, period }] : []),
    ];
  });
  return { findings, checkedRules };
}

/**
 * Reads the total from the beginning up to a day. The amount of a day or a month is the difference of two
 * totals.
 */
const allCounted = (measure: MeasureDefinition): Reading => readingFor({ measure, windowMonths: null });
const singleEvents = (measure: MeasureDefinition): Reading =>
  readingFor({ measure, windowMonths: null, counted: true });

function monthEnds(last: Day): Day[] {
  const ends = Array.from({ length: MONTHS + 1 }, (_, back) => addMonths(monthOf(last), 1 - back) - 1);
  return ends.reverse();
}

type UpToDays = ReadonlyMap<Day, Readings>;

function dailyAmounts(upTo: UpToDays, reading: Reading, days: readonly Day[]): DailyAmount[] {
  const amounts = amountsBetween(upTo, reading, days);
  return days.slice(1).map((day, index) => ({ day, amount: amounts[index] ?? 0 }));
}

function amountsBetween(upTo: UpToDays, { key }: Reading, days: readonly Day[]): number[] {
  const totals = days.map((day) => upTo.get(day)?.get(key)?.amount ?? 0);
  return totals.slice(1).map((amount, index) => amount - (totals[index] ?? 0));
}

/** Drops the months before the first amount: there was no feed yet to compare with. */
function sinceFirst(amounts: readonly number[]): number[] {
  const first = amounts.findIndex((amount) => amount !== 0);
  return first < 0 ? [] : amounts.slice(first);
}
