import { isOfType, UNREACHABLE } from '#event-log/domain';
import { inLanguage } from '#kernel';
import { measureCatalogue } from '#maturity/domain';
import { defineKind } from '../warning-kind.js';

/** Reports of org units about themselves that leave a number as it was. */
export const aboutReports = [
  defineKind({
    code: 'stock-unreachable',
    withoutEffect: true,
    inspect: (event) => {
      if (!isOfType(event, 'vn.thang.activity.reported.v1')) return [];
      return Object.entries(event.data.quantities)
        .filter(([, amount]) => amount === UNREACHABLE)
        .map(([quantity]) => ({
          pointer: `/data/quantities/${quantity}`,
          values: { vi: nameOf(quantity, 'vi'), en: nameOf(quantity, 'en') },
        }));
    },
    name: { vi: 'Số hiện có không lấy được', en: 'Stock that could not be counted' },
    detail: ({ vi, en }) => ({
      vi: `Nguồn không trả lời nên không có số mới của “${vi}”: số trước đó được giữ.`,
      en: `The source did not answer, so there is no new number of "${en}": the number before stays.`,
    }),
    advice: {
      vi: 'Kiểm tra nguồn số liệu, rồi báo cáo lại số tại ngày đó.',
      en: 'Check the source, then report the number of that day again.',
    },
  }),
] as const;

function nameOf(measure: string, language: 'vi' | 'en'): string {
  const name = measureCatalogue.get(measure)?.name;
  return name ? inLanguage(name, language) : measure;
}
