import type { Language } from '#kernel';
import type { MissingWork } from './assessment.js';
import { measureCatalogue } from './measures/measure-catalogue.js';

const formats = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en') } as const;

/** Describes work in words: "12 more full-process services (G2C)", "thêm 12 dịch vụ toàn trình (G2C)". */
export function describeWork({ measure, count, subject }: MissingWork, language: Language): string {
  const words = measureCatalogue.get(measure)?.unitOfWork;
  const number = formats[language].format(count);
  const [, segment] = subject?.split('=') ?? [];
  const where = segment === undefined ? '' : ` (${segment})`;
  if (language === 'vi') return `thêm ${number} ${words?.vi ?? measure}${where}`;
  return `${number} more ${(count === 1 ? words?.enOne : words?.en) ?? measure}${where}`;
}
