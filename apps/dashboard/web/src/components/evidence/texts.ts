import { texts } from '../../i18n/texts.js';

/** Texts of tables of events that make up a number. */
export const evidenceTexts = texts(
  {
    event: 'Sự kiện',
    unit: 'Đơn vị',
    time: 'Xảy ra lúc',
    recordedAt: 'Ghi nhận lúc',
    measure: 'Số đo',
    adds: 'Góp',
    effects: 'Sự kiện {{position}} làm gì?',
    source: '{{source}} {{id}}',
    none: 'Không có sự kiện nào',
    shown_other: 'Đang hiện {{count}} sự kiện đầu.',
    all_other: 'Đã hiện đủ {{count}} sự kiện.',
    more: 'Tải thêm',
  },
  {
    event: 'Event',
    unit: 'Organisation',
    time: 'Happened',
    recordedAt: 'Recorded',
    measure: 'Measure',
    adds: 'Adds',
    effects: 'What does event {{position}} do?',
    source: '{{source}} {{id}}',
    none: 'No events',
    shown_one: 'The first {{count}} event is shown.',
    shown_other: 'The first {{count}} events are shown.',
    all_one: 'The only event is shown ({{count}}).',
    all_other: 'All {{count}} events are shown.',
    more: 'Load more',
  },
);
