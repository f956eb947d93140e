import type { FormulaPart } from '#insights';
import { inLanguage, type Language } from '#kernel';
import type { Kpi, Reading, Readings } from '#maturity/domain';
import { nameOfMeasure } from '../assessment/describe-mark.js';
import type { ExplainedPartDocument } from './explanation.response.js';

const KPI_REFERENCE = /\bkpi\(\s*(["'])(.+?)\1\s*\)/g;
const NOTHING = { amount: 0, measured: false, coverage: { reporting: 0, of: 1 } };

/** Returns what the formula reads: measures, and other KPIs, which have explanations of their own. */
export function explainedParts(
  kpi: Kpi,
  readings: Readings,
  valueOf: (kpi: string) => number | null,
  language: Language,
): ExplainedPartDocument[] {
  return (['numerator', 'denominator'] as const).flatMap((part) => [
    ...kpi.formula.reads[part].map((reading) => readPart(part, reading, readings, language)),
    ...kpisNamedIn(kpi[part]).flatMap((id) => usedKpi(part, id, kpi, valueOf, readings, language)),
  ]);
}

function readPart(
  part: FormulaPart,
  { measure, key }: Reading,
  readings: Readings,
  language: Language,
): ExplainedPartDocument {
  const { amount, measured, coverage } = readings.get(key) ?? NOTHING;
  return { part, measure, name: nameOfMeasure(measure, language), key, amount, measured, coverage };
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
