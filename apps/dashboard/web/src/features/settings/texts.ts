import { texts } from '../../i18n/texts.js';

export const settingsTexts = texts(
  {
    title: 'Cài đặt',
    lead: 'Cài đặt của toàn hệ thống. Thay đổi có hiệu lực ngay; nhật ký kiểm tra ghi lại trước và sau.',
    noRight: 'Chỉ quản trị viên của toàn hệ thống mới xem được cài đặt',
    general: 'Hệ thống',
    mail: 'Máy chủ thư',
    followed: 'Khung đánh giá',
    save: 'Lưu thay đổi',
    saved: 'Đã lưu. Thay đổi đã có hiệu lực.',
    incomplete: 'Hãy điền các ô được đánh dấu.',
  },
  {
    title: 'Settings',
    lead: 'Settings of the whole installation. Changes hold at once; the audit trail keeps before and after.',
    noRight: 'Only administrators of the whole installation see its settings',
    general: 'Installation',
    mail: 'Mail server',
    followed: 'Frameworks',
    save: 'Save the changes',
    saved: 'Saved. The changes hold.',
    incomplete: 'Fill in the marked fields.',
  },
);
