import { texts } from '../../i18n/texts.js';

export const entranceTexts = texts(
  {
    promise:
      'Mỗi đơn vị đang đứng ở đâu trên thang chuyển đổi số, vừa tiến hay lùi, còn thiếu gì để lên giai đoạn tiếp theo.',
  },
  {
    promise:
      'Where each public organisation stands on the digital transformation ladder, whether it moved, and what it lacks for the next stage.',
  },
);
