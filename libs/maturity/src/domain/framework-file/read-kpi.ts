import { compileFormula } from '../formula/compile-formula.js';
import { isLinear, kpisIn, readingsOf, withoutRepeats } from '../formula/formula.js';
import type { Formula } from '../formula/formula.js';
import type { Kpi, KpiFormula } from '../framework.js';
import type { KpiYaml } from './framework-yaml.js';
import { formulasOf, monthsOf } from './read-kpi-formulas.js';
import type { KpiFormulas } from './read-kpi-formulas.js';

/** A KPI whose formulas can be read, before the KPIs that it refers to are known. */
export interface KpiDraft {
  kpi: KpiYaml;
  path: string;
  formulas: KpiFormulas;
}

/** Compiles a KPI. `others` holds the compiled KPIs that it refers to. */
export function compileKpi({ kpi, formulas }: KpiDraft, others: ReadonlyMap<string, Kpi>): Kpi {
  return {
    id: kpi.id,
    name: kpi.name,
    description: kpi.description,
    unit: kpi.unit,
    numerator: kpi.numerator,
    denominator: kpi.denominator ?? null,
    windowMonths: monthsOf(kpi),
    better: kpi.better,
    zeroDenominator: kpi.zeroDenominator ?? 'not-measurable',
    applicable:
      kpi.applicable && formulas.when ? { ...kpi.applicable, formula: compileFormula(formulas.when) } : null,
    driver: kpi.driver ?? null,
    decimals: kpi.decimals,
    provenance: kpi.provenance,
    formula: kpiFormula(formulas, others),
  };
}

function kpiFormula(formulas: KpiFormulas, others: ReadonlyMap<string, Kpi>): KpiFormula {
  const { numerator, denominator, when } = formulas;
  const uses = usedBy(formulas, others);
  const own = formulasOf(formulas).flatMap(readingsOf);
  const isLinearKpi = (id: string): boolean => isEven(others.get(id));
  return {
    numerator: compileFormula(numerator),
    denominator: denominator && compileFormula(denominator),
    readings: withoutRepeats([...own, ...uses.flatMap(({ formula }) => formula.readings)]),
    reads: {
      numerator: readingsOf(numerator),
      denominator: readOrNone(denominator),
      applicable: readOrNone(when),
    },
    uses,
    linear: formulasOf(formulas).every((formula) => isLinear(formula, isLinearKpi)),
  };
}

const readOrNone = (formula: Formula | null): KpiFormula['reads']['numerator'] =>
  formula === null ? [] : readingsOf(formula);

function usedBy(formulas: KpiFormulas, others: ReadonlyMap<string, Kpi>): Kpi[] {
  const named = formulasOf(formulas).flatMap((formula) =>
    kpisIn(formula).flatMap((id) => others.get(id) ?? []),
  );
  return [...new Set(named.flatMap((kpi) => [...kpi.formula.uses, kpi]))];
}

/**
 * Returns whether the KPI's own value is linear in each measure. A quotient is not, nor is a KPI that applies
 * to some org units only.
 */
const isEven = (kpi: Kpi | undefined): boolean =>
  kpi !== undefined && kpi.formula.linear && kpi.formula.denominator === null && kpi.applicable === null;
