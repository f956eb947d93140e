import { inLanguage, type Language } from '#kernel';
import type { Framework, Kpi, KpiAssessment, Reading, Readings } from '#maturity/domain';
import { nameOfMeasure } from '../assessment/describe-mark.js';

const texts = {
  silent: {
    vi: (names: string) => `Chưa có dữ liệu về: ${names}. Chưa có dữ liệu không có nghĩa là bằng không.`,
    en: (names: string) => `Nothing was ever reported of: ${names}. Silence is not zero.`,
  },
  leftOut: {
    vi: (names: string) => `Các đơn vị chưa báo cáo đủ hai vế của tỷ lệ cho cùng một tháng: ${names}.`,
    en: (names: string) => `No org unit reported all parts of the ratio for the same month: ${names}.`,
  },
  zeroDenominator: {
    vi: () => 'Mẫu số bằng 0 nên không đo được.',
    en: () => 'The denominator is zero, so it cannot be measured.',
  },
  notApplicable: {
    vi: () => 'Chỉ số không áp dụng cho đơn vị này.',
    en: () => 'The KPI does not apply to this org unit.',
  },
  noValue: {
    vi: () => 'Công thức không cho ra giá trị với dữ liệu hiện có.',
    en: () => 'The formula yields no value from these data.',
  },
} as const;

/** Returns why a KPI has no value; `null` when it has one. */
export function whyMissing(
  kpi: Kpi,
  { value, numerator, denominator, measured }: KpiAssessment,
  readings: Readings,
  framework: Framework,
  language: Language,
): string | null {
  if (value !== null) return null;
  if (measured) return texts.leftOut[language](namesOf(kpi.formula.readings, language));
  const silent = kpi.formula.readings.filter(({ key }) => !readings.get(key)?.measured);
  if (silent.length > 0 && (numerator === null || denominator === null))
    return texts.silent[language](namesOf(silent, language));
  if (denominator === 0) return texts.zeroDenominator[language]();
  const valueless = kpi.applicable !== null && numerator === null;
  return (valueless ? texts.notApplicable : texts.noValue)[language]() + suffixOf(kpi, framework, language);
}

/** Names the other KPIs that the KPI reads, because one of them may lack the value. */
function suffixOf({ formula }: Kpi, { kpis }: Framework, language: Language): string {
  const used = new Set(formula.uses.map(({ id }) => id));
  const names = kpis.filter(({ id }) => used.has(id)).map(({ name }) => inLanguage(name, language));
  return names.length === 0 ? '' : ` (${names.join('; ')})`;
}

function namesOf(readings: readonly Reading[], language: Language): string {
  return [...new Set(readings.map(({ measure }) => nameOfMeasure(measure, language)))].join('; ');
}
