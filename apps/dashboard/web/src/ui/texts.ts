import { texts } from '../i18n/texts.js';

export const uiTexts = texts(
  {
    copy: 'Sao chép',
    copied: 'Đã sao chép',
    dayField: { placeholder: 'ngày/tháng/năm', pick: 'Chọn ngày trên lịch' },
  },
  {
    copy: 'Copy',
    copied: 'Copied',
    dayField: { placeholder: '4 Mar 2017', pick: 'Pick a day from the calendar' },
  },
);
