import type { MissingWork } from '../assessment.js';
import type { FormulaValues } from '../formula/compiled-formula.js';
import { valuesOf } from '../formula/values-of.js';
import type { Criterion, Kpi } from '../framework.js';
import { measureCatalogue } from '../measures/measure-catalogue.js';
import type { MeasureDefinition } from '../measures/measure-definition.js';
import type { Readings } from '../reading.js';
import { isMet } from './criterion.js';
import { kpiValue } from './kpi-value.js';

/** More units of work than this is no plan. */
const MOST_WORK = 1_000_000_000;
/** How far a KPI is searched one by one when more work may move it either way. */
const MOST_STEPS = 10_000;

/**
 * The least whole number of units of the KPI's driver that meets the criterion: that number does, one less does not. A unit
 * also adds what it implies: a service launched is a service catalogued. For a median it is how many subjects must be brought
 * to the threshold, the furthest first; for `subjects(… >= n)` how many more must reach n. `null` without a driver, when
 * something is not measured, and when no amount of this work does it.
 */
export function missingWork(kpi: Kpi, criterion: Criterion, readings: Readings): MissingWork | null {
  const driver = kpi.driver === null ? undefined : measureCatalogue.get(kpi.driver);
  if (!driver || !kpi.formula.readings.every(({ key }) => readings.get(key)?.measured)) return null;
  const work = new Work(kpi, driver, criterion, readings);
  const count = work.least();
  return count === null ? null : { measure: driver.id, count };
}

class Work {
  private readonly values: FormulaValues;
  /** What one unit adds, by reading. */
  private readonly perUnit: ReadonlyMap<string, number>;
  private readonly liftedKeys: ReadonlySet<string>;
  private readonly most: number;

  constructor(
    private readonly kpi: Kpi,
    driver: MeasureDefinition,
    private readonly criterion: Criterion,
    readings: Readings,
  ) {
    this.values = valuesOf(readings);
    const implied = driver.implies.map(({ measure, amount }) => [measure, amount] as const);
    const amounts = new Map([[driver.id, 1], ...implied]);
    const sums = kpi.formula.readings.filter(({ perSubject }) => !perSubject);
    this.perUnit = new Map(sums.map(({ key, measure }) => [key, amounts.get(measure) ?? 0]));
    const lifted = kpi.formula.readings.filter(
      ({ measure, perSubject }) => perSubject && measure === driver.id,
    );
    this.liftedKeys = new Set(lifted.map(({ key }) => key));
    this.most = this.mostPossible();
  }

  least(): number | null {
    if (this.suffices(0)) return 0;
    return (this.kpi.formula.linear ? null : this.firstByStepping()) ?? this.firstByHalving();
  }

  private suffices(count: number): boolean {
    return isMet(this.criterion, kpiValue(this.kpi, this.after(count)).value);
  }

  private firstByStepping(): number | null {
    for (let count = 1; count <= Math.min(this.most, MOST_STEPS); count++)
      if (this.suffices(count)) return count;
    return null;
  }

  /** Doubles until it suffices, then halves the gap between the last amount that fails and the first that does. */
  private firstByHalving(): number | null {
    let fails = 0;
    let meets = this.firstByDoubling();
    if (meets === null) return null;
    while (meets - fails > 1) {
      const middle = Math.floor((fails + meets) / 2);
      if (this.suffices(middle)) meets = middle;
      else fails = middle;
    }
    return meets;
  }

  private firstByDoubling(): number | null {
    for (let count = 1; count < this.most; count *= 2) if (this.suffices(count)) return count;
    // The very last unit may empty the denominator, so the one before it is tried too.
    return [this.most, this.most - 1].find((count) => count > 0 && this.suffices(count)) ?? null;
  }

  /** Nothing can be taken away that is not there. */
  private mostPossible(): number {
    const limits = [...this.perUnit].map(([key, amount]) =>
      amount < 0 ? Math.floor((this.values.sum(key) ?? 0) / -amount) : MOST_WORK,
    );
    return Math.max(0, Math.min(MOST_WORK, ...limits));
  }

  private after(count: number): FormulaValues {
    return {
      sum: (key) => {
        const now = this.values.sum(key);
        return now === null ? null : now + count * (this.perUnit.get(key) ?? 0);
      },
      amounts: (key) => {
        const now = this.values.amounts(key);
        return now && this.liftedKeys.has(key) ? lift(now, count, this.criterion) : now;
      },
      reaching: (key, atLeast) => {
        const now = this.values.reaching(key, atLeast);
        return now === null ? null : now + (this.liftedKeys.has(key) ? count : 0);
      },
      kpi: (id) => this.values.kpi(id),
    };
  }
}

/** Brings the subjects that are furthest from the threshold to it: no other choice of as many moves a median further. */
function lift(amounts: readonly number[], count: number, { enter, direction }: Criterion): number[] {
  const worstFirst = [...amounts].sort((a, b) => (direction === 'at-least' ? a - b : b - a));
  const reach = direction === 'at-least' ? Math.max : Math.min;
  return worstFirst.map((amount, index) => (index < count ? reach(amount, enter) : amount));
}
