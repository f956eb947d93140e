import type { MissingWork } from '../../assessment.js';
import type { CompiledFormula } from '../../formula/compiled-formula.js';
import type { Kpi } from '../../framework.js';
import type { Readings } from '../../reading.js';
import { isMet, type Threshold } from '../criterion.js';
import { wholeOf, type KpiValue } from '../kpi-value.js';
import { KpiValues, withUses, type KpisById } from '../kpi-values.js';
import { ReadingsAfterWork, type EntityGoal } from './readings-after-work.js';
import { statusWork } from './capability-status.js';
import { crossingOf } from './crossing.js';
import { leastCount } from './least-count.js';
import { baseOf, isSegment, movedReadings, type MovedReadings, type WorkedOn } from './moved-readings.js';

/** The value that a KPI should reach. */
export interface Goal extends EntityGoal {
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
 * The least whole number of units of the KPI's driver that meets the goal; one fewer does not.
 *
 * A unit also adds what the driver implies: a launched service is also catalogued. For a median it is how
 * many entities must be brought to the threshold, the furthest first; for `subjects(… >= n)` how many more
 * must reach n; for one entity it is that entity. Where nothing has begun, it is all of the work: 100 open
 * datasets. `null` without a driver, when something else is not measured, or when no amount of this work
 * suffices.
 */
export function missingWork(
  kpi: Kpi,
  goal: Goal,
  readings: Readings,
  onWhat: WorkedOn = 'more',
): MissingWork | null {
  const plan = planOf(kpi, onWhat);
  if (!plan) return null;
  const after = new ReadingsAfterWork(plan.moved, goal, readings);
  const tried = new Map<number, KpiValues>();
  const valuesAfter = (count: number): KpiValues => {
    const values = tried.get(count) ?? new KpiValues(plan.kpis, after.values(count));
    tried.set(count, values);
    return values;
  };
  const valueAfter = (count: number): KpiValue => valuesAfter(count).of(kpi.id);
  // Less is better: nothing has to be done where nothing is measured, and nothing proves that it was.
  if (goal.direction === 'at-most' && valueAfter(0).value === null && after.begins) return null;
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

/** What does not depend on the org unit. */
interface Plan {
  driver: string;
  /** The segment or entity that the work is about. */
  subject: string | null;
  moved: MovedReadings;
  kpis: KpisById;
  uneven: boolean;
}

const plans = { more: new WeakMap<Kpi, Plan | null>(), existing: new WeakMap<Kpi, Plan | null>() };

function planOf(kpi: Kpi, onWhat: WorkedOn): Plan | null {
  const known = plans[onWhat].get(kpi);
  if (known !== undefined) return known;
  const plan = kpi.driver === null ? null : makePlan(kpi, kpi.driver, onWhat);
  plans[onWhat].set(kpi, plan);
  return plan;
}

function makePlan(kpi: Kpi, driver: string, onWhat: WorkedOn): Plan {
  const { readings, linear } = kpi.formula;
  const segments = readings.filter(isSegment);
  const own = segments.find(({ measure }) => baseOf(measure) === baseOf(driver));
  const segment = (own ?? segments[0])?.subject ?? null;
  const moved = movedReadings(
    driver,
    readings,
    (reading) => !isSegment(reading) || reading.subject === segment,
    onWhat,
  );
  const entities = readings.filter(({ key }) => moved.entities.includes(key));
  const entity = entities.length === 1 ? (entities[0]?.subject ?? null) : null;
  const isLifting = moved.entityGoals.size > 0 || moved.entities.length > 0;
  return {
    driver,
    subject: entity ?? segment,
    moved,
    kpis: withUses(kpi),
    uneven: !linear || (isLifting && moved.adds.size > 0),
  };
}

/** Whether the work changes the KPI at all. If not, or if missing data hides it, the search is skipped. */
function isMoved(valueAfter: (count: number) => KpiValue, most: number): boolean {
  const [now, ...later] = [0, 1, most].map(valueAfter);
  return later.some(
    ({ value, numerator, denominator }) =>
      value !== now?.value || numerator !== now.numerator || denominator !== now.denominator,
  );
}

/**
 * The numbers at which the answer may change direction.
 *
 * A quotient of two linear measures is monotonic on either side of the zero of its denominator. Whether a KPI
 * applies changes at the zero of its extent. A missing or constant part has no zero: the number is NaN or
 * infinite.
 */
function turnsOf({ formula, applicable }: Kpi, valuesAfter: (count: number) => KpiValues): number[] {
  const zeroOf = (part: CompiledFormula): number => {
    const after = (count: number) => valuesAfter(count).evaluate(part) ?? Number.NaN;
    return after(0) / (after(0) - after(1));
  };
  return [formula.denominator, applicable?.formula].flatMap((part) => (part ? zeroOf(part) : []));
}
