import type { MissingWork } from '../../assessment.js';
import type { CompiledFormula } from '../../formula/compiled-formula.js';
import type { Kpi } from '../../framework.js';
import type { Readings } from '../../reading.js';
import { isMet, type Threshold } from '../criterion.js';
import { wholeOf, type KpiValue } from '../kpi-value.js';
import { KpiValues, withUses, type KpisById } from '../kpi-values.js';
import { AfterWork, type Lift } from './after-work.js';
import { statusWork } from './capability-status.js';
import { crossingOf } from './crossing.js';
import { leastCount } from './least-count.js';
import { baseOf, isSegment, movesOf, type Moves } from './moves.js';

/** What a KPI is to come to. */
export interface Goal extends Lift {
  meets(value: number | null): boolean;
}

export function goalOf(threshold: Threshold): Goal {
  return {
    to: threshold.enter,
    direction: threshold.direction,
    meets: (value) => isMet(threshold, value),
  };
}

/**
 * The least whole number of units of the KPI's driver that meets the goal: that number does, one less does not. A unit also adds what
 * it implies: a service launched is a service catalogued. For a median it is how many things must be brought to the threshold,
 * the furthest first; for `subjects(… >= n)` how many more must reach n; for one thing it is that thing. `null` without a driver,
 * when something is not measured, and when no amount of this work does it.
 */
export function missingWork(kpi: Kpi, goal: Goal, readings: Readings): MissingWork | null {
  const plan = planOf(kpi);
  if (!plan) return null;
  const after = new AfterWork(plan.moves, goal, readings);
  const tried = new Map<number, KpiValues>();
  const valuesAfter = (count: number): KpiValues => {
    const values = tried.get(count) ?? new KpiValues(plan.kpis, after.values(count));
    tried.set(count, values);
    return values;
  };
  const valueAfter = (count: number): KpiValue => valuesAfter(count).of(kpi.id);
  const { most } = after;
  const count = leastCount({
    most: isMoved(valueAfter, most) ? most : 0,
    turns: turnsOf(kpi, valuesAfter),
    uneven: plan.uneven,
    guess: plan.uneven
      ? null
      : crossingOf(valueAfter(0), valueAfter(1), kpi.formula.denominator ? goal.to / wholeOf(kpi) : goal.to),
    suffices: (units) => goal.meets(valueAfter(units).value),
  });
  if (count === null) return null;
  const { driver, subject } = plan;
  return { measure: statusWork(driver, goal.to), count, ...(subject === null ? {} : { subject }) };
}

/** What is the same for every body. */
interface Plan {
  driver: string;
  /** The one segment or thing that the work is about. */
  subject: string | null;
  moves: Moves;
  kpis: KpisById;
  uneven: boolean;
}

const plans = new WeakMap<Kpi, Plan | null>();

function planOf(kpi: Kpi): Plan | null {
  const known = plans.get(kpi);
  if (known !== undefined) return known;
  const plan = kpi.driver === null ? null : makePlan(kpi, kpi.driver);
  plans.set(kpi, plan);
  return plan;
}

function makePlan(kpi: Kpi, driver: string): Plan {
  const { readings, linear } = kpi.formula;
  const segments = readings.filter(isSegment);
  const own = segments.find(({ measure }) => baseOf(measure) === baseOf(driver));
  const segment = (own ?? segments[0])?.subject ?? null;
  const moves = movesOf(driver, readings, (reading) => !isSegment(reading) || reading.subject === segment);
  const things = readings.filter(({ key }) => moves.things.includes(key));
  const thing = things.length === 1 ? (things[0]?.subject ?? null) : null;
  const isLifting = moves.lifts.size > 0 || moves.things.length > 0;
  return {
    driver,
    subject: thing ?? segment,
    moves,
    kpis: withUses(kpi),
    uneven: !linear || (isLifting && moves.adds.size > 0),
  };
}

/** Work that leaves the KPI alone, or that cannot be seen for silence, is not worth trying. */
function isMoved(valueAfter: (count: number) => KpiValue, most: number): boolean {
  const [now, ...later] = [0, 1, most].map(valueAfter);
  return later.some(
    ({ value, numerator, denominator }) =>
      value !== now?.value || numerator !== now.numerator || denominator !== now.denominator,
  );
}

/**
 * A quotient of two that change evenly rises or falls on either side of the point where its denominator is zero; whether a KPI applies
 * turns where its extent is zero. What is silent, or stays as it is, has no such point: it is NaN or infinite.
 */
function turnsOf({ formula, applicable }: Kpi, valuesAfter: (count: number) => KpiValues): number[] {
  const zeroOf = (part: CompiledFormula): number => {
    const after = (count: number) => valuesAfter(count).evaluate(part) ?? Number.NaN;
    return after(0) / (after(0) - after(1));
  };
  return [formula.denominator, applicable?.formula].flatMap((part) => (part ? zeroOf(part) : []));
}
