import { texts } from '../../i18n/texts.js';

/** Names of the checks of figures, by rule. */
export const checkNameTexts = texts(
  {
    'part-above-whole': 'Phần lớn hơn tổng thể',
    'unused-supply': 'Cung cấp mà không dùng',
    'few-self-filed': 'Ít hồ sơ tự nộp',
    'spike-at-period-end': 'Tăng đột biến cuối kỳ',
    jump: 'Tháng nhảy bất thường',
    'narrow-hysteresis': 'Ngưỡng đạt và ngưỡng giữ quá sát nhau',
    'out-of-range': 'Giá trị không thể có',
    'uneven-reports': 'Báo cáo thiếu một vế của tỷ lệ',
  },
  {
    'part-above-whole': 'Part above its whole',
    'unused-supply': 'Supply without use',
    'few-self-filed': 'Few dossiers filed by the person',
    'spike-at-period-end': 'Spike at the end of a period',
    jump: 'Month out of proportion',
    'narrow-hysteresis': 'Thresholds too close to each other',
    'out-of-range': 'Value out of its range',
    'uneven-reports': 'Reports without one part of a share',
  },
);
