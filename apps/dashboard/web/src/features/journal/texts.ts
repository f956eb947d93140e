import { texts } from '../../i18n/texts.js';

export const journalTexts = texts(
  {
    title: 'Biến động',
    lead: 'Mọi thay đổi về giai đoạn, chỉ số và cảnh báo, mới nhất trước. Trang tự cập nhật.',
    leadOf: 'Thay đổi của {{name}} và các đơn vị trực thuộc, mới nhất trước.',
    filter: 'Loại biến động',
    all: 'Tất cả',
    stages: 'Lên giai đoạn, tụt giai đoạn',
    approaching: 'Sắp chạm ngưỡng',
    kpis: 'Chỉ số chuyển động',
    alerts: 'Cảnh báo',
    unit: 'Đơn vị',
    list: 'Nhật ký',
    none: 'Chưa có biến động nào',
    noneHelp:
      'Khi có sự kiện mới làm thay đổi giai đoạn hay chỉ số của một đơn vị, dòng đầu tiên sẽ hiện ở đây.',
    more: 'Xem các dòng cũ hơn',
  },
  {
    title: 'What moved',
    lead: 'Every change of stage, KPI and alert, newest first. The page keeps itself up to date.',
    leadOf: 'Changes of {{name}} and the organisations below it, newest first.',
    filter: 'Kind of change',
    all: 'All',
    stages: 'Stages advanced or regressed',
    approaching: 'Thresholds approaching',
    kpis: 'KPIs moved',
    alerts: 'Alerts',
    unit: 'Organisation',
    list: 'Journal',
    none: 'Nothing has moved yet',
    noneHelp: 'When a new event changes the stage or a KPI of an organisation, its first line appears here.',
    more: 'Show older lines',
  },
);
