import type { Bilingual } from '#kernel';
import { warningCodes, type WarningCode } from '#warnings';

/** Reasons that follow from the state of the event and from what it changed. */
export const ownReasons = {
  erased: {
    vi: 'Nội dung sự kiện đã được xóa theo yêu cầu, nên không còn được tính.',
    en: 'The text of the event was erased on demand, so it no longer counts.',
  },
  'not-counted-yet': {
    vi: 'Sự kiện vừa được ghi và chưa được tính; hãy xem lại sau giây lát.',
    en: 'The event was recorded just now and is not counted yet; look again in a moment.',
  },
  superseded: {
    vi: 'Một bản sửa đã thay sự kiện này.',
    en: 'A correction took its place.',
  },
  retracted: {
    vi: 'Sự kiện này đã bị thu hồi.',
    en: 'It was retracted.',
  },
  'changes-tree': {
    vi: 'Sự kiện làm đổi cơ cấu tổ chức: số liệu được cộng theo cơ cấu mới.',
    en: 'It changes the tree of organisations: figures are added up by the new tree.',
  },
  'covered-by-report': {
    vi: 'Báo cáo của chính đơn vị bao gồm ngày này: số liệu có trong báo cáo được lấy theo báo cáo, không cộng thêm.',
    en: 'A report of the organisation itself covers that day: what the report says is taken from it, and not added.',
  },
  'nothing-new': {
    vi: 'Những gì đã ghi trước đó cho kết quả như vậy, nên không số liệu nào thay đổi.',
    en: 'What was recorded before already says so, so no figure changes.',
  },
  'not-read-here': {
    vi: 'Số liệu được tính, nhưng chưa khung đánh giá nào áp dụng cho đơn vị này hay cấp trên dùng số liệu đó.',
    en: 'It is counted, but no framework that applies to this organisation or one above reads it.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

type OwnReason = keyof typeof ownReasons;

export type EffectReason = OwnReason | WarningCode;

export const effectReasons: readonly EffectReason[] = [
  ...(Object.keys(ownReasons) as OwnReason[]),
  ...warningCodes,
];
