import { texts } from '../../../i18n/texts.js';

export const mapTexts = texts(
  {
    title: 'Bản đồ các tỉnh, thành phố',
    hint: 'Mỗi tỉnh là một liên kết; bảng số liệu ở dưới có cùng nội dung.',
    by: 'Tô màu theo',
    byStage: 'Giai đoạn hoặc mức',
    label: 'Các tỉnh, thành phố theo: {{measure}}',
    legend: 'Chú giải',
    point: 'Chọn một tỉnh để xem',
    hoangSa: 'Hoàng Sa',
    truongSa: 'Trường Sa',
  },
  {
    title: 'Map of the provinces and cities',
    hint: 'Each province is a link; the table below shows the same.',
    by: 'Colour by',
    byStage: 'Stage or band',
    label: 'Provinces and cities by: {{measure}}',
    legend: 'Legend',
    point: 'Point at a province',
    hoangSa: 'Hoàng Sa',
    truongSa: 'Trường Sa',
  },
);
