import { isOfType, vocabulary } from '#event-log/domain';
import { defineKind } from '../warning-kind.js';

const INSTALLED = {
  vi: '`thang frameworks list` và GET /api/v1/frameworks cho biết khung nào đã cài đặt',
  en: '`thang frameworks list` and GET /api/v1/frameworks say which frameworks are installed',
};

/** The members of data by whose free values figures are kept apart. */
const SEGMENT_KEYS = ['sector', 'area'] as const;

/** Events and parts of events that no installed framework reads: they are stored and move no result. */
export const unreadByFrameworks = [
  defineKind({
    code: 'index-not-read',
    withoutEffect: true,
    inspect: (event, { reads }) => {
      if (!isOfType(event, 'vn.thang.index.published.v1') || event.subject === null) return [];
      if (reads === null || reads.readsIndex(event.subject)) return [];
      return [{ pointer: '/subject', values: { index: event.subject } }];
    },
    name: { vi: 'Chỉ số chưa khung đánh giá nào dùng', en: 'Index that no framework reads' },
    detail: ({ index }) => ({
      vi: `Chưa khung đánh giá nào đã cài đặt dùng chỉ số ${index}: sự kiện được lưu nhưng không làm đổi kết quả nào.`,
      en: `No installed framework reads ${index}: the event is stored and changes no result.`,
    }),
    advice: {
      vi: `Kiểm tra mã chỉ số, hoặc cài đặt khung đánh giá dùng chỉ số này; ${INSTALLED.vi}.`,
      en: `Check the code of the index, or install a framework that reads it; ${INSTALLED.en}.`,
    },
  }),

  defineKind({
    code: 'component-not-read',
    withoutEffect: false,
    inspect: (event, { reads }) => {
      if (!isOfType(event, 'vn.thang.index.published.v1') || reads === null) return [];
      const index = event.subject ?? '';
      if (!reads.readsComponentsOf(index)) return [];
      return Object.keys(event.data.components ?? {})
        .filter((component) => !reads.readsComponent(index, component))
        .map((component) => ({
          pointer: `/data/components/${pointerToken(component)}`,
          values: { index, component },
        }));
    },
    name: {
      vi: 'Chỉ số thành phần chưa khung đánh giá nào dùng',
      en: 'Index component that no framework reads',
    },
    detail: ({ index, component }) => ({
      vi: `Các khung đánh giá dùng chỉ số thành phần khác của ${index}, nhưng chưa khung nào dùng “${component}”.`,
      en: `Frameworks read other components of ${index}, but none reads "${component}".`,
    }),
    advice: {
      vi: `So tên chỉ số thành phần với tên trong tệp khung đánh giá; ${INSTALLED.vi}.`,
      en: `Compare the name of the component with that in the framework file; ${INSTALLED.en}.`,
    },
  }),

  defineKind({
    code: 'capability-not-read',
    withoutEffect: true,
    inspect: (event, { reads }) => {
      if (!isOfType(event, 'vn.thang.capability.attested.v1') || event.subject === null) return [];
      if (reads === null || reads.readsCapability(event.subject)) return [];
      return [{ pointer: '/subject', values: { capability: event.subject } }];
    },
    name: { vi: 'Năng lực chưa khung đánh giá nào dùng', en: 'Capability that no framework reads' },
    detail: ({ capability }) => ({
      vi: `Chưa khung đánh giá nào đã cài đặt dùng ${capability}: sự kiện được lưu nhưng không làm đổi kết quả nào.`,
      en: `No installed framework reads ${capability}: the event is stored and changes no result.`,
    }),
    advice: {
      vi: `Kiểm tra mã khung và mã năng lực trong subject; ${INSTALLED.vi}.`,
      en: `Check the code of the framework and of the capability in the subject; ${INSTALLED.en}.`,
    },
  }),

  defineKind({
    code: 'quantity-not-read',
    withoutEffect: false,
    inspect: (event, { reads }) => {
      if (!isOfType(event, 'vn.thang.activity.reported.v1') || reads === null) return [];
      return Object.keys(event.data.quantities)
        .filter((quantity) => !reads.readsQuantity(quantity))
        .map((quantity) => ({
          pointer: `/data/quantities/${pointerToken(quantity)}`,
          values: { quantity },
        }));
    },
    name: {
      vi: 'Số liệu báo cáo chưa khung đánh giá nào dùng',
      en: 'Reported quantity that no framework reads',
    },
    detail: ({ quantity }) => ({
      vi: `Chưa khung đánh giá nào đã cài đặt dùng số liệu báo cáo “${quantity}”.`,
      en: `No installed framework reads the reported quantity "${quantity}".`,
    }),
    advice: {
      vi: `Số liệu vẫn được lưu; hãy bỏ ra nếu không cần, hoặc cài đặt khung đánh giá dùng số liệu này; ${INSTALLED.vi}.`,
      en: `It is kept; leave it out if nobody needs it, or install a framework that reads it; ${INSTALLED.en}.`,
    },
  }),

  defineKind({
    code: 'segment-not-read',
    withoutEffect: false,
    inspect: ({ data }, { reads }) =>
      SEGMENT_KEYS.flatMap((key) => {
        const value = data[key];
        if (reads === null || typeof value !== 'string' || !reads.missesSegment(key, value)) return [];
        return [{ pointer: `/data/${key}`, values: { key, value } }];
      }),
    name: {
      vi: 'Lĩnh vực hoặc khu vực chưa khung đánh giá nào dùng',
      en: 'Sector or area that no framework reads',
    },
    detail: ({ key, value }) => ({
      vi: `Các khung đánh giá tính riêng theo ${key}, nhưng chưa khung nào dùng giá trị “${value}”.`,
      en: `Frameworks read figures by ${key}, but none reads the value "${value}".`,
    }),
    advice: {
      vi: `So giá trị với tệp khung đánh giá (thường là lỗi gõ); ${INSTALLED.vi}.`,
      en: `Compare the value with the framework files, it is often a typing error; ${INSTALLED.en}.`,
    },
  }),

  defineKind({
    code: 'type-not-read',
    withoutEffect: false,
    inspect: ({ type }, { reads }) => {
      if (reads === null || hasOwnKind.has(type) || !isFact(type) || reads.readsType(type)) return [];
      return [{ pointer: '/type', values: { type } }];
    },
    name: { vi: 'Loại sự kiện chưa khung đánh giá nào dùng', en: 'Event type that no framework reads' },
    detail: ({ type }) => ({
      vi: `Sự kiện loại ${type} được đếm, nhưng chưa khung đánh giá nào đã cài đặt dùng số liệu mà loại này làm đổi.`,
      en: `Events of the type ${type} are counted, but no installed framework reads what they count.`,
    }),
    advice: {
      vi: `Không phải làm gì nếu số liệu chỉ để lưu; nếu không, hãy cài đặt khung đánh giá dùng số liệu này; ${INSTALLED.vi}.`,
      en: `Do nothing if the figures are only to be kept; else install a framework that reads them; ${INSTALLED.en}.`,
    },
  }),
] as const;

/** Types about which another kind says it more exactly, and milestones, which are announced without a KPI. */
const hasOwnKind: ReadonlySet<string> = new Set([
  'vn.thang.index.published.v1',
  'vn.thang.capability.attested.v1',
  'vn.thang.activity.reported.v1',
  ...[...vocabulary.values()].filter(({ noun }) => noun === 'milestone').map(({ type }) => type),
]);

function isFact(type: string): boolean {
  const kind = vocabulary.get(type)?.kind;
  return kind === 'timeline' || kind === 'counter';
}

/** Escapes a member name for a JSON Pointer (RFC 6901). */
const pointerToken = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
