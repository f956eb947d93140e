import { texts } from '../../i18n/texts.js';

/** Texts about the point in time at which an org unit is assessed: day, known-at, tree view, edition. */
export const pointTexts = texts(
  {
    bar: 'Thời điểm của số liệu',
    more: 'Xem theo số liệu tại thời điểm khác, cơ cấu tổ chức cũ, phiên bản khung',
    moreWithoutEdition: 'Xem theo số liệu tại thời điểm khác, cơ cấu tổ chức cũ',
    moreDay: 'Xem theo số liệu tại thời điểm khác',
    title: 'Không phải số liệu hiện tại.',
    asOf: 'Tính đến ngày',
    knownAt: 'Chỉ tính số liệu đã ghi nhận đến hết ngày',
    tree: 'Cơ cấu tổ chức',
    trees: {
      'as-is': 'Cơ cấu tổ chức hôm nay',
      'as-was': 'Cơ cấu tổ chức của từng ngày',
      restated: 'Tính lại theo quy tắc của khung',
    },
    edition: 'Phiên bản khung',
    editionOfDay: 'Phiên bản có hiệu lực',
    editionNamed: '{{id}} ({{state}})',
    saysAsOf: 'Số liệu tính đến ngày {{day}}.',
    saysKnownAt: 'Chỉ tính những gì đã ghi nhận đến {{time}}.',
    saysKnownTo:
      'Chỉ tính những gì đã ghi nhận đến vị trí {{position}} của nhật ký sự kiện; con số này không đổi về sau.',
    saysTree: {
      'as-was': 'Đơn vị trực thuộc là các đơn vị của từng ngày trong quá khứ.',
      restated: 'Lịch sử của đơn vị sau sáp nhập được tính lại theo quy tắc của khung.',
    },
    saysEdition: 'Đánh giá theo phiên bản khung {{id}} do người xem chọn.',
    reset: 'Về hiện tại',
    ended: 'Số liệu của hệ thống này kết thúc ngày {{day}}; trang đang hiển thị ngày đó.',
    today: 'Hôm nay',
  },
  {
    bar: 'Point in time of the figures',
    more: 'View as of another time, with an earlier organisation tree or framework edition',
    moreWithoutEdition: 'View as of another time or with an earlier organisation tree',
    moreDay: 'View as of another time',
    title: 'This is not the present.',
    asOf: 'As of',
    knownAt: 'As known at the end of',
    tree: 'Tree of organisations',
    trees: {
      'as-is': 'Today’s tree',
      'as-was': 'The tree of each day',
      restated: 'Restated by the framework’s rule',
    },
    edition: 'Edition of the framework',
    editionOfDay: 'The edition in force',
    editionNamed: '{{id}} ({{state}})',
    saysAsOf: 'Figures as of {{day}}.',
    saysKnownAt: 'Only what had been recorded by {{time}} counts.',
    saysKnownTo:
      'Only what had been recorded up to position {{position}} of the event log counts; these numbers never change.',
    saysTree: {
      'as-was': 'The organisations below are those of each day in the past.',
      restated: 'The history of merged organisations is restated by the framework’s rule.',
    },
    saysEdition: 'Assessed by edition {{id}}, chosen by the reader.',
    reset: 'Back to now',
    ended: 'The facts of this tree end on {{day}}; the page shows that day.',
    today: 'Today',
  },
);
