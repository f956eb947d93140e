import type { CompiledFormula, FormulaValues } from '../formula/compiled-formula.js';
import type { Kpi } from '../framework.js';
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
    const value = kpi ? kpiValue(kpi, this.values) : NOT_MEASURABLE;
    this.known.set(id, value);
    return value;
  }

  evaluate(formula: CompiledFormula): number | null {
    return formula(this.values);
  }
}
