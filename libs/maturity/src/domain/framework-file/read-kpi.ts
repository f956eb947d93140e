import type { Kpi, KpiFormula } from '../framework.js';
import { compileFormula } from '../formula/compile-formula.js';
import type { Formula, FormulaProblem } from '../formula/formula.js';
import { isLinear, readingsOf } from '../formula/formula.js';
import { parseFormula } from '../formula/parse-formula.js';
import { measureCatalogue } from '../measures/measure-catalogue.js';
import { checkKpiUnit } from './check-kpi-unit.js';
import type { Report } from './framework-problem.js';
import type { KpiYaml } from './framework-yaml.js';

export function readKpi(kpi: KpiYaml, path: string, report: Report): Kpi | null {
  const windowMonths = typeof kpi.window === 'object' ? kpi.window.months : null;
  const numerator = readFormula(kpi.numerator, windowMonths, `${path}/numerator`, report);
  const denominator =
    kpi.denominator === undefined
      ? null
      : readFormula(kpi.denominator, windowMonths, `${path}/denominator`, report);
  if (!numerator || denominator === undefined) return null;
  checkKpiUnit(kpi.unit, numerator, denominator, path, report);
  checkWindow(kpi, [numerator, denominator], path, report);
  checkDriver(kpi, [numerator, denominator], path, report);
  checkZeroDenominator(kpi, path, report);
  return {
    id: kpi.id,
    name: kpi.name,
    description: kpi.description,
    unit: kpi.unit,
    numerator: kpi.numerator,
    denominator: kpi.denominator ?? null,
    windowMonths,
    better: kpi.better,
    zeroDenominator: kpi.zeroDenominator ?? 'not-measurable',
    applicable: null,
    driver: kpi.driver ?? null,
    decimals: kpi.decimals,
    provenance: kpi.provenance,
    formula: kpiFormula(numerator, denominator),
  };
}

/** For a KPI whose structure is broken elsewhere: its formulas can be checked all the same. */
export function reportFormulas(kpi: Partial<KpiYaml>, path: string, report: Report): void {
  for (const part of ['numerator', 'denominator'] as const) {
    const text: unknown = kpi[part];
    if (typeof text === 'string') readFormula(text, null, `${path}/${part}`, report);
  }
}

function kpiFormula(numerator: Formula, denominator: Formula | null): KpiFormula {
  return {
    numerator: compileFormula(numerator),
    denominator: denominator && compileFormula(denominator),
    readings: readingsOfAll([numerator, denominator]),
    linear: isLinear(numerator) && (denominator === null || isLinear(denominator)),
  };
}

/** `undefined` when it cannot be read. */
function readFormula(
  text: string,
  windowMonths: number | null,
  path: string,
  report: Report,
): Formula | undefined {
  const parsed = parseFormula(text, windowMonths);
  if ('formula' in parsed) return parsed.formula;
  parsed.problems.forEach(({ rule, detail }: FormulaProblem) => {
    report(path, rule, detail);
  });
  return undefined;
}

function readingsOfAll(formulas: readonly (Formula | null)[]): KpiFormula['readings'] {
  const readings = formulas.flatMap((formula) => (formula ? readingsOf(formula) : []));
  return [...new Map(readings.map((reading) => [reading.key, reading])).values()];
}

/** A window is a number of the framework, so it is said where it matters and nowhere else. */
function checkWindow(
  kpi: KpiYaml,
  formulas: readonly (Formula | null)[],
  path: string,
  report: Report,
): void {
  const windowed = readingsOfAll(formulas).some(({ measure }) => measureCatalogue.get(measure)?.windowed);
  if (windowed && kpi.window === undefined) {
    report(
      path,
      'window-missing',
      'Its measures happen over time: say window: { months: 12 } or window: to-date.',
    );
  }
  if (!windowed && kpi.window !== undefined) {
    report(
      `${path}/window`,
      'window-unused',
      'None of its measures happens over time: leave the window out.',
    );
  }
}

function checkDriver(
  kpi: KpiYaml,
  formulas: readonly (Formula | null)[],
  path: string,
  report: Report,
): void {
  if (kpi.driver === undefined) return;
  const driver = measureCatalogue.get(kpi.driver);
  if (!driver) {
    report(`${path}/driver`, 'unknown-driver', `There is no measure ${kpi.driver}.`);
    return;
  }
  const moved = new Set([driver.id, ...driver.implies.map(({ measure }) => measure)]);
  if (!readingsOfAll(formulas).some(({ measure }) => moved.has(measure))) {
    report(`${path}/driver`, 'driver-without-effect', `More of ${kpi.driver} does not change this KPI.`);
  }
}

function checkZeroDenominator({ unit, zeroDenominator }: KpiYaml, path: string, report: Report): void {
  if (zeroDenominator === 'full' && unit !== 'percent' && unit !== 'ratio') {
    report(
      `${path}/zeroDenominator`,
      'zero-denominator',
      `Only a percentage or a ratio can be full, not a KPI in ${unit}.`,
    );
  }
}
