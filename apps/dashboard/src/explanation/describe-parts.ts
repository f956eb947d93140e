import type { FormulaPart } from '#insights';
import { inLanguage, type Language } from '#kernel';
import { middleAmounts, type Kpi, type Reading, type Readings, type ReadValue } from '#maturity/domain';
import { nameOfMeasure } from '../assessment/describe-mark.js';
import type { ExplainedPartDocument } from './explanation.response.js';

/** Returns whether a formula takes the median of a measure. */
export function isMedian(formula: string | null, { measure }: Pick<Reading, 'measure'>): boolean {
  return formula?.replaceAll(' ', '').includes(`median(${measure}`) ?? false;
}

const KPI_REFERENCE = /\bkpi\(\s*(["'])(.+?)\1\s*\)/g;
type Explained = Pick<ReadValue, 'amount' | 'measured' | 'coverage' | 'distribution'>;

const NOTHING: Explained = { amount: 0, measured: false, coverage: { reporting: 0, of: 1 } };

/** Returns what the formula reads: measures, and other KPIs, which have explanations of their own. */
export function explainedParts(
  kpi: Kpi,
  readings: Readings,
  valueOf: (kpi: string) => number | null,
  language: Language,
): ExplainedPartDocument[] {
  return (['numerator', 'denominator'] as const).flatMap((part) => [
    ...kpi.formula.reads[part].map((reading) =>
      readPart(part, reading, readings, isMedian(kpi[part], reading), language),
    ),
    ...kpisNamedIn(kpi[part]).flatMap((id) => usedKpi(part, id, kpi, valueOf, readings, language)),
  ]);
}

function readPart(
  part: FormulaPart,
  { measure, key }: Reading,
  readings: Readings,
  median: boolean,
  language: Language,
): ExplainedPartDocument {
  const { amount, measured, coverage, distribution }: Explained = readings.get(key) ?? NOTHING;
  const name = nameOfMeasure(measure, language);
  const middle = median ? middleAmounts(distribution ?? []) : null;
  return {
    ...{ part, measure, name, key, measured, coverage },
    amount: middle ? (middle[0] + middle[1]) / 2 : amount,
    ...(middle && {
      distribution: (distribution ?? []).map((each) => ({ ...each, isMiddle: middle.includes(each.amount) })),
    }),
  };
}

function usedKpi(
  part: FormulaPart,
  id: string,
  { formula }: Kpi,
  valueOf: (kpi: string) => number | null,
  readings: Readings,
  language: Language,
): ExplainedPartDocument[] {
  const used = formula.uses.find((each) => each.id === id);
  if (!used) return [];
  const value = valueOf(id);
  const [first] = used.formula.readings;
  const { coverage } = (first && readings.get(first.key)) ?? NOTHING;
  const name = inLanguage(used.name, language);
  const key = `kpi("${id}")`;
  return [{ part, measure: key, name, key, amount: value ?? 0, measured: value !== null, coverage, kpi: id }];
}

function kpisNamedIn(formula: string | null): string[] {
  return [...new Set([...(formula ?? '').matchAll(KPI_REFERENCE)].flatMap(([, , id]) => id ?? []))];
}
