import type { CompiledFormula, FormulaValues } from '../formula/compiled-formula.js';
import type { Kpi, KpiAggregate, OrgUnitLevel } from '../framework.js';
import { round, sumOf, tidy } from './decimal.js';
import { kpiValue, NOT_MEASURABLE, type KpiValue } from './kpi-value.js';

export type KpisById = ReadonlyMap<string, Kpi>;

export function kpisById(kpis: readonly Kpi[]): KpisById {
  return new Map(kpis.map((kpi) => [kpi.id, kpi]));
}

/** A KPI and all KPIs that it refers to. */
export function withUses(kpi: Kpi): KpisById {
  return kpisById([...kpi.formula.uses, kpi]);
}

/** Values of KPIs that may refer to each other. Each is calculated once, on first use. */
export class KpiValues {
  private readonly known = new Map<string, KpiValue>();
  private readonly units = new Map<OrgUnitLevel, readonly KpiValues[]>();
  private readonly values: FormulaValues;

  constructor(
    private readonly kpis: KpisById,
    values: FormulaValues,
  ) {
    this.values = { ...values, kpi: (id) => this.of(id).value };
  }

  /** A KPI that the framework does not define is not measurable. */
  of(id: string): KpiValue {
    const known = this.known.get(id);
    if (known) return known;
    const kpi = this.kpis.get(id);
    const value = kpi ? this.valueOf(kpi) : NOT_MEASURABLE;
    this.known.set(id, value);
    return value;
  }

  /** The values of each org unit of that level below. */
  ofEach(level: OrgUnitLevel): readonly KpiValues[] {
    let units = this.units.get(level);
    if (!units) {
      units = this.values.each(level).map((values) => new KpiValues(this.kpis, values));
      this.units.set(level, units);
    }
    return units;
  }

  evaluate(formula: CompiledFormula): number | null {
    return formula(this.values);
  }

  private valueOf(kpi: Kpi): KpiValue {
    const { aggregate } = kpi;
    const units = aggregate ? this.ofEach(aggregate.level) : [];
    if (!aggregate || units.length === 0) return kpiValue(kpi, this.values);
    return meanOf(
      units.map((unit) => unit.of(kpi.id).value),
      aggregate,
    );
  }
}

/** The mean over the org units that have a value: the numerator is their sum, the denominator their count. */
function meanOf(values: readonly (number | null)[], { decimals }: Pick<KpiAggregate, 'decimals'>): KpiValue {
  const measured = values.filter((value) => value !== null);
  const units = { measured: measured.length, of: values.length };
  if (measured.length === 0) return { ...NOT_MEASURABLE, units };
  const numerator = sumOf(measured);
  const mean = numerator / measured.length;
  const value = decimals === null ? tidy(mean) : round(mean, decimals);
  return { value, numerator, denominator: measured.length, sharedOut: false, units };
}
