import type { Mark } from '../../assessment.js';
import type { FrameworkDefinition } from '../../framework.js';
import { measureCatalogue } from '../../measures/measure-catalogue.js';
import type { Reading, Readings } from '../../reading.js';

/** Two readings over the same time and place, of which one holds everything that the other counts. */
interface Pair {
  part: Reading;
  whole: Reading;
}

const pairs = new WeakMap<FrameworkDefinition, ReadonlyMap<string, readonly Pair[]>>();

/** More of a part than of its whole: one of the two is wrong. Every KPI that rests on either is marked. By KPI. */
export function partsAboveWholes(
  framework: FrameworkDefinition,
  readings: Readings,
): ReadonlyMap<string, readonly Mark[]> {
  const known = pairs.get(framework) ?? pairsOf(framework);
  pairs.set(framework, known);
  return new Map([...known].map(([kpi, found]) => [kpi, found.flatMap((pair) => markOf(pair, readings))]));
}

function markOf({ part, whole }: Pair, readings: Readings): Mark[] {
  const [some, all] = [readings.get(part.key), readings.get(whole.key)];
  if (!some?.measured || !all?.measured || some.amount <= all.amount) return [];
  return [{ rule: 'part-above-whole', measure: part.measure, observed: some.amount, expected: all.amount }];
}

function pairsOf({ kpis, readings }: FrameworkDefinition): Map<string, readonly Pair[]> {
  const all = readings.flatMap((part) =>
    readings.filter((whole) => isPartOf(part, whole)).map((whole) => ({ part, whole })),
  );
  return new Map(
    kpis.map(({ id, formula }) => {
      const keys = new Set(formula.readings.map(({ key }) => key));
      return [id, all.filter(({ part, whole }) => keys.has(part.key) || keys.has(whole.key))];
    }),
  );
}

function isPartOf(part: Reading, whole: Reading): boolean {
  const wholes = measureCatalogue.get(part.measure)?.partOf ?? [];
  return (
    wholes.includes(whole.measure) &&
    part.windowMonths === whole.windowMonths &&
    part.subject === whole.subject &&
    part.as === whole.as
  );
}
