import type { Mark } from '../../assessment.js';
import type { FrameworkDefinition } from '../../framework.js';
import { measureCatalogue } from '../../measures/measure-catalogue.js';
import type { Reading, Readings, ReadValue } from '../../reading.js';
import type { CheckFinding } from './check-finding.js';

/** Two readings with the same window and scope, of which `whole` contains everything that `part` counts. */
interface Pair {
  part: Reading;
  whole: Reading;
}

const pairs = new WeakMap<FrameworkDefinition, ReadonlyMap<string, readonly Pair[]>>();

/**
 * Finds parts that are larger than their whole, which means that one of the two is wrong. Marks every KPI
 * that uses either. Keyed by KPI.
 */
export function partsAboveWholes(
  framework: FrameworkDefinition,
  readings: Readings,
): ReadonlyMap<string, readonly Mark[]> {
  const known = pairsByKpi(framework);
  return new Map([...known].map(([kpi, found]) => [kpi, found.flatMap((pair) => markOf(pair, readings))]));
}

/** Whether any part is measured together with its whole. If not, nothing was compared and nothing passed. */
export function hasPartsOfWholes(framework: FrameworkDefinition, readings: Readings): boolean {
  return [...pairsByKpi(framework).values()].flat().some((pair) => amountsOf(pair, readings) !== null);
}

function markOf(pair: Pair, readings: Readings): Mark[] {
  const amounts = amountsOf(pair, readings);
  if (!amounts || amounts.observed <= amounts.expected) return [];
  const { part, whole } = pair;
  return [{ rule: 'part-above-whole', measure: part.measure, ...amounts, whole: whole.measure }];
}

function amountsOf({ part, whole }: Pair, readings: Readings): CheckFinding | null {
  const [observed, expected] = [part, whole].map(({ key }) => amountIn(readings.get(key)));
  return observed === undefined || expected === undefined ? null : { observed, expected };
}

/**
 * Returns the amount with what a ratio leaves out: a part and its whole are compared as they were reported.
 */
function amountIn(value: ReadValue | undefined): number | undefined {
  if (!value?.measured && !value?.leftOut) return undefined;
  return value.amount + (value.leftOut?.amount ?? 0);
}

function pairsByKpi(framework: FrameworkDefinition): ReadonlyMap<string, readonly Pair[]> {
  const known = pairs.get(framework) ?? pairsOf(framework);
  pairs.set(framework, known);
  return known;
}

function pairsOf({ kpis, readings: read }: FrameworkDefinition): Map<string, readonly Pair[]> {
  const compared = read.filter(({ fixed, ofEach }) => !fixed && ofEach === undefined);
  const readings = [...new Map(compared.map((reading) => [amountOf(reading), reading])).values()];
  const all = readings.flatMap((part) =>
    readings.filter((whole) => isPartOf(part, whole)).map((whole) => ({ part, whole })),
  );
  return new Map(
    kpis.map(({ id, formula }) => {
      const amounts = new Set(formula.readings.map(amountOf));
      return [
        id,
        all.filter(({ part, whole }) => amounts.has(amountOf(part)) || amounts.has(amountOf(whole))),
      ];
    }),
  );
}

/** Names what a reading reads, whichever other flows of a ratio it is read with. */
const amountOf = ({ measure, windowMonths, subject, as }: Reading): string =>
  [measure, windowMonths, subject, as].join('\n');

function isPartOf(part: Reading, whole: Reading): boolean {
  const wholes = measureCatalogue.get(part.measure)?.partOf ?? [];
  return (
    wholes.includes(whole.measure) &&
    part.windowMonths === whole.windowMonths &&
    part.subject === whole.subject &&
    part.as === whole.as
  );
}
