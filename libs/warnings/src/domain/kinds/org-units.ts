import { isOfType } from '#event-log/domain';
import { formatDay, type Language } from '#kernel';
import type { OrgTree } from '#org-units/domain';
import { namedUnit } from '../named-unit.js';
import { defineKind } from '../warning-kind.js';

/** Facts of org units that had ended, codes that are easily mistaken for another, and codes not known. */
export const aboutOrgUnits = [
  defineKind({
    code: 'after-end-of-unit',
    withoutEffect: false,
    inspect: ({ orgUnit: code, time }, { tree, zone }) => {
      const unit = code === null ? undefined : tree.get(code);
      if (!unit || unit.endedAt === null || time < unit.endedAt) return [];
      const successors = (language: Language): string =>
        successorsOf(tree, unit.code)
          .map((each) => namedUnit(tree, each, language))
          .join(', ');
      const values = {
        orgUnit: namedUnit(tree, unit.code, 'vi'),
        orgUnitEn: namedUnit(tree, unit.code, 'en'),
        end: formatDay(zone.dayOf(unit.endedAt)),
        successor: successors('vi'),
        successorEn: successors('en'),
      };
      return [{ pointer: '/orgunit', values }];
    },
    name: { vi: 'Số liệu sau ngày đơn vị kết thúc', en: 'Fact dated after the end of its org unit' },
    detail: ({ orgUnit, orgUnitEn, end, successor, successorEn }) => ({
      vi: `${orgUnit} đã kết thúc ngày ${end}. Sự kiện vẫn được tính${successor ? `, ở đơn vị kế thừa: ${successor}` : ''}.`,
      en: `${orgUnitEn} ended on ${end}. The event still counts${successorEn ? `, for its successor: ${successorEn}` : ''}.`,
    }),
    advice: {
      vi: 'Chuyển nguồn gửi sang mã của đơn vị kế thừa; nếu ngày kết thúc của đơn vị sai, hãy sửa sự kiện đó.',
      en: 'Make the source send the code of the successor; if the end of the org unit is wrong, correct that event.',
    },
  }),

  defineKind({
    code: 'looks-alike',
    withoutEffect: false,
    inspect: (event, { lookalikeOf }) => {
      const other = lookalikeOf(event);
      return other === null ? [] : [{ pointer: '/subject', values: { code: event.subject ?? '', other } }];
    },
    name: { vi: 'Mã trông giống một mã đã có', en: 'Code that looks like another' },
    detail: ({ code, other }) => ({
      vi: `Mã ${code} mới xuất hiện và trông giống ${other} đã có từ trước; Thang coi đó là hai mã khác nhau.`,
      en: `The code ${code} is new and looks like ${other}, which was there before; to Thang they are two.`,
    }),
    advice: {
      vi: 'Nếu cùng là một, hãy thu hồi sự kiện này và gửi lại với mã đã có. Nếu là hai, không cần làm gì: cảnh báo này chỉ hiện một lần.',
      en: 'If both are the same, retract this event and send it with the earlier code. If they are two, do nothing: this is said once.',
    },
  }),

  defineKind({
    code: 'named-unit-not-known',
    withoutEffect: false,
    inspect: (event, { tree }) => {
      if (!isOfType(event, 'vn.thang.milestone.planned.v1')) return [];
      const { lead, supporting = [] } = event.data;
      const named = [
        ...(lead === undefined ? [] : [{ pointer: '/data/lead', code: lead }]),
        ...supporting.map((code, index) => ({ pointer: `/data/supporting/${index}`, code })),
      ];
      return named
        .filter(({ code }) => tree.get(code) === undefined)
        .map(({ pointer, code }) => ({ pointer, values: { code } }));
    },
    name: { vi: 'Mã đơn vị được nêu chưa có trong cơ cấu tổ chức', en: 'Org unit named that is not known' },
    detail: ({ code }) => ({
      vi: `Không có đơn vị nào có mã ${code}: mã được lưu như đã ghi và chưa dẫn đến đơn vị nào.`,
      en: `No org unit has the code ${code}: it is stored as written and leads to no org unit yet.`,
    }),
    advice: {
      vi: 'Kiểm tra mã; nếu sai, hãy gửi bản sửa (corrects). Nếu đúng, hãy lập đơn vị đó bằng org-unit.established.',
      en: 'Check the code; if it is wrong, send a correction (corrects). If it is right, establish the org unit with org-unit.established.',
    },
  }),
] as const;

/**
 * Returns the codes of the org units that go on for one that ended: its successors as far as they exist
 * today, else the nearest org unit above it that does.
 */
function successorsOf(tree: OrgTree, code: string): readonly string[] {
  const exists = (each: string): boolean => tree.get(each)?.endedAt === null;
  const successors = (tree.get(code)?.successors ?? []).filter(exists);
  return successors.length > 0 ? successors : tree.ancestors(code).filter(exists).slice(0, 1);
}
