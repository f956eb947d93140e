import { compileFormula } from '../formula/compile-formula.js';
import { isLinear, kpisIn, readingsOf, withoutRepeats } from '../formula/formula.js';
import type { Formula } from '../formula/formula.js';
import type { Kpi, KpiFormula, Validity } from '../framework.js';
import type { KpiYaml } from './framework-yaml.js';
import { measureCatalogue } from '../measures/measure-catalogue.js';
import { ofEach, ofOne, readingFor, type Reading } from '../reading.js';
import { formulasOf, measuresOf, monthsOf } from './read-kpi-formulas.js';
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
    validity: validityOf(kpi, formulas),
    range: { min: kpi.min ?? null, max: kpi.max ?? null },
    aggregate: kpi.aggregate
      ? { level: kpi.aggregate.level, decimals: kpi.aggregate.decimals ?? null }
      : null,
    formula: kpiFormula(kpi, formulas, others),
  };
}

/** Returns the readings that tell whether the indices of the formulas are within their shelf life. */
function validityOf({ validFor }: KpiYaml, formulas: KpiFormulas): Validity | null {
  if (!validFor) return null;
  const { months } = validFor;
  const read = (id: string, subject: string): Reading | [] => {
    const measure = measureCatalogue.get(id);
    return measure ? readingFor({ measure, windowMonths: months, subject }) : [];
  };
  const indices = indicesIn(formulas).flatMap((index) => {
    const [published, publishedOn] = [
      read('indices.publications', index),
      read('indices.publishedOn', index),
    ];
    return Array.isArray(published) || Array.isArray(publishedOn) ? [] : { published, publishedOn };
  });
  return { months, indices };
}

/** Returns the subjects of the published indices that the formulas read, such as `index/un-egdi`. */
export function indicesIn(formulas: KpiFormulas): string[] {
  const read = measuresOf(formulas).filter(({ measure }) => measure.subjectUnit === 'index');
  return [...new Set(read.flatMap(({ reading }) => reading.subject?.split('#')[0] ?? []))];
}

function kpiFormula(kpi: KpiYaml, formulas: KpiFormulas, others: ReadonlyMap<string, Kpi>): KpiFormula {
  const { numerator, denominator, when } = formulas;
  const uses = usedBy(formulas, others);
  const read = formulasOf(formulas).flatMap(readingsOf);
  const validity = validityOf(kpi, formulas)?.indices ?? [];
  const shelfLives = validity.flatMap(({ published, publishedOn }) => [published, publishedOn]);
  const own = withoutRepeats([...read, ...shelfLives, ...uses.flatMap(({ formula }) => formula.readings)]);
  const { level } = kpi.aggregate ?? {};
  const isLinearKpi = (id: string): boolean => isEven(others.get(id));
  return {
    numerator: compileFormula(numerator),
    denominator: denominator && compileFormula(denominator),
    readings:
      level === undefined ? own : withoutRepeats([...own, ...own.map((each) => ofEach(ofOne(each), level))]),
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
