import { isLinear, measuresIn, withReadings } from '../formula/formula.js';
import type { Formula, MeasureFormula } from '../formula/formula.js';
import { parseFormula } from '../formula/parse-formula.js';
import { isEffectiveFlow, readTogether, type Overlap } from '../reading.js';
import type { Report } from './framework-problem.js';
import type { KpiYaml } from './framework-yaml.js';

/** The parsed formulas of a KPI. */
export interface KpiFormulas {
  numerator: Formula;
  denominator: Formula | null;
  /** The condition under which the KPI applies. */
  when: Formula | null;
}

/** The paths of the formulas within the KPI. */
export const FORMULA_PATHS = {
  numerator: '/numerator',
  denominator: '/denominator',
  when: '/applicable/when',
} as const satisfies Record<keyof KpiFormulas, string>;

/** Returns the formulas of a KPI, or `null` when any of them cannot be read. */
export function readKpiFormulas(
  kpi: KpiYaml,
  path: string,
  report: Report,
  overlap: Overlap,
): KpiFormulas | null {
  const { numerator, denominator, when } = parseAll(kpi, path, report, overlap);
  return numerator && denominator !== undefined && when !== undefined
    ? flowsTogether({ numerator, denominator, when })
    : null;
}

/** Reads the flows that are divided by each other together: see `Reading.together`. */
function flowsTogether({ numerator, denominator, when }: KpiFormulas): KpiFormulas {
  const divided = denominator ? [numerator, denominator] : [numerator];
  if (divided.length === 1 && isLinear(numerator, () => true)) return { numerator, denominator, when };
  const read = divided.flatMap(measuresIn).map(({ reading }) => reading);
  const flows = [...new Set(read.filter(isEffectiveFlow).map(({ measure }) => measure))];
  const together = (formula: Formula): Formula =>
    withReadings(formula, (reading) => (isEffectiveFlow(reading) ? readTogether(reading, flows) : reading));
  return { numerator: together(numerator), denominator: denominator && together(denominator), when };
}

/** Reports problems of the formulas of a KPI whose structure is broken elsewhere. */
export function reportFormulas(kpi: unknown, path: string, report: Report): void {
  parseAll(kpi as Loose, path, report);
}

/** A KPI whose fields may all be broken. */
interface Loose {
  numerator?: unknown;
  denominator?: unknown;
  applicable?: { when?: unknown } | null;
  window?: { months?: unknown } | string | null;
}

/** Parses each formula. `null`: the KPI has none; `undefined`: it cannot be read. */
function parseAll(kpi: Loose, path: string, report: Report, overlap?: Overlap) {
  const windowMonths = monthsOf(kpi);
  const parse = (text: unknown, part: keyof KpiFormulas): Formula | null | undefined => {
    if (typeof text !== 'string') return null;
    const parsed = parseFormula(text, windowMonths, overlap);
    if ('formula' in parsed) return parsed.formula;
    for (const { rule, detail } of parsed.problems) report(`${path}${FORMULA_PATHS[part]}`, rule, detail);
    return undefined;
  };
  return {
    numerator: parse(kpi.numerator, 'numerator'),
    denominator: parse(kpi.denominator, 'denominator'),
    when: parse(kpi.applicable?.when, 'when'),
  };
}

/** Returns the months of the window; `null` for `to-date` and without a window. */
export function monthsOf({ window }: Pick<Loose, 'window'>): number | null {
  const months = typeof window === 'object' ? window?.months : undefined;
  return typeof months === 'number' ? months : null;
}

/** Returns the formulas in the order of the KPI. */
export const formulasOf = ({ numerator, denominator, when }: KpiFormulas): Formula[] =>
  [numerator, denominator, when].filter((formula) => formula !== null);

export const measuresOf = (formulas: KpiFormulas): MeasureFormula[] =>
  formulasOf(formulas).flatMap(measuresIn);
