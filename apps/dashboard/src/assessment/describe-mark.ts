import { formatDay, inLanguage, type Language } from '#kernel';
import { measureCatalogue, unitOfFlow, type Mark } from '#maturity/domain';
import type { MarkDocument } from './kpi.response.js';

interface Said {
  name: string;
  observed: string;
  expected: string;
  whole: string | undefined;
  /** What the measure counts, in the plural. */
  counted: string;
  enter: string;
  exit: string;
  range: { min: string | null; max: string | null };
}

type Texts = Readonly<Record<Language, (said: Said) => string>>;

const texts: Readonly<Record<Mark['rule'], Texts>> = {
  'part-above-whole': {
    vi: ({ name, observed, expected, whole = 'tổng thể' }) =>
      `Phần lớn hơn tổng thể: ${name} là ${observed}, trong khi ${whole} chỉ có ${expected}.`,
    en: ({ name, observed, expected, whole = 'the whole' }) =>
      `The part exceeds the whole: ${name} is ${observed}, but ${whole} only ${expected}.`,
  },
  'unused-supply': {
    vi: ({ name, observed, expected }) =>
      `Có cung cấp nhưng không được sử dụng: trong 12 tháng chỉ ${observed} trên ${expected} phát sinh sử dụng (${name}).`,
    en: ({ name, observed, expected }) =>
      `Supplied, but not used: only ${observed} of ${expected} had any use in twelve months (${name}).`,
  },
  'few-self-filed': {
    vi: ({ name, observed, expected, whole = '' }) =>
      `Ít hồ sơ do người dân tự nộp: ${name} là ${observed}, ít nhất cần ${expected} (70% của ${whole.toLowerCase()}).`,
    en: ({ name, observed, expected, whole = '' }) =>
      `Few people file themselves: ${name} is ${observed}, where at least ${expected} is needed (70% of ${whole.toLowerCase()}).`,
  },
  'spike-at-period-end': {
    vi: ({ name, observed, expected }) =>
      `Tăng đột biến vào những ngày cuối kỳ: ${name} là ${observed}, trong khi bình thường khoảng ${expected}.`,
    en: ({ name, observed, expected }) =>
      `A spike in the last days of the period: ${name} is ${observed}, where about ${expected} is usual.`,
  },
  jump: {
    vi: ({ name, observed, expected }) =>
      `Số liệu nhảy bất thường: ${name} là ${observed}, trong khi các tháng trước khoảng ${expected}.`,
    en: ({ name, observed, expected }) =>
      `The numbers jump: ${name} is ${observed}, where the months before had about ${expected}.`,
  },
  'narrow-hysteresis': {
    vi: ({ name, observed, expected, enter, exit }) =>
      `Ngưỡng đạt ${enter}% và ngưỡng giữ ${exit}% quá sát nhau: trên tổng số ${observed}, không số lượng nào nằm giữa hai ngưỡng (cần từ ${expected}; ${name}).`,
    en: ({ name, observed, expected, enter, exit }) =>
      `Thresholds too close: out of ${observed}, no count lies between reaching (${enter}%) and losing (${exit}%); it takes ${expected} (${name}).`,
  },
  'out-of-range': {
    vi: ({ name, observed, range: { min, max } }) =>
      `Giá trị ngoài khoảng có thể có: ${name} là ${observed}, trong khi phải ${
        min !== null && max !== null
          ? `từ ${min} đến ${max}`
          : min !== null
            ? `từ ${min} trở lên`
            : `không quá ${max}`
      }. Giá trị được giữ nguyên như đã công bố, đã báo cáo; kết quả đã công bố chưa thay đổi theo.`,
    en: ({ name, observed, range: { min, max } }) =>
      `The value is not possible: ${name} is ${observed}, where it must be ${
        min !== null && max !== null
          ? `between ${min} and ${max}`
          : min !== null
            ? `at least ${min}`
            : `at most ${max}`
      }. It is shown as published or reported; the announced result does not follow it.`,
  },
  'uneven-reports': {
    vi: ({ observed, expected, counted }) =>
      `Chưa đo được một nửa: chỉ ${observed} trên ${expected} ${counted} được đo, vì có đơn vị chưa báo cáo đủ các vế của tỷ lệ cho cùng một tháng.`,
    en: ({ observed, expected, counted }) =>
      `Less than half is measured: ${observed} of ${expected} ${counted}, because organisations did not report all parts of the share for the same month.`,
  },
};
const numbers = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 1 }),
} as const;

export function markDocument(mark: Mark, language: Language): MarkDocument {
  const { rule, measure, observed, expected, whole, period } = mark;
  return {
    ...{ rule, measure, text: markText(mark, language), observed, expected },
    ...(whole !== undefined && { whole: { measure: whole, name: nameOfMeasure(whole, language) } }),
    ...(period && { period: { from: formatDay(period.from), to: formatDay(period.to) } }),
  };
}

/** Returns why a value is doubtful, in words. */
export function markText(mark: Mark, language: Language): string {
  const { rule, measure, observed, expected, whole, thresholds = { enter: 0, exit: 0 }, range } = mark;
  const show = (amount: number): string => numbers[language].format(amount);
  const shown = (limit: number | null = null): string | null => (limit === null ? null : show(limit));
  return texts[rule][language]({
    name: nameOfMeasure(measure, language),
    observed: show(observed),
    expected: show(expected),
    whole: whole === undefined ? undefined : nameOfMeasure(whole, language),
    counted: unitOfFlow(measure, language),
    enter: show(thresholds.enter),
    exit: show(thresholds.exit),
    range: { min: shown(range?.min), max: shown(range?.max) },
  });
}

export function nameOfMeasure(measure: string, language: Language): string {
  const name = measureCatalogue.get(measure)?.name;
  return name ? inLanguage(name, language) : measure;
}
