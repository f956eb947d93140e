import { texts } from '../../i18n/texts.js';

export const setUpTexts = texts(
  {
    title: 'Thiết lập Thang',
    lead: 'Chỉ làm một lần. Mọi mục, trừ múi giờ, đều đổi lại được ở trang Cài đặt.',
    failed: 'Không dùng được liên kết thiết lập',
    done: 'Hệ thống đã được thiết lập',
    signIn: 'Tới trang đăng nhập',
    administrator: 'Quản trị viên đầu tiên',
    administratorHelp: 'Người này quản lý người dùng, đơn vị và cài đặt của toàn hệ thống.',
    installation: 'Hệ thống',
    mail: 'Máy chủ thư',
    followed: 'Khung đánh giá',
    submit: 'Hoàn tất thiết lập',
    incomplete: 'Hãy điền các ô được đánh dấu.',
    restarting: 'Đang áp dụng múi giờ mới, chờ vài giây…',
  },
  {
    title: 'Set up Thang',
    lead: 'You do this once. Everything but the time zone can be changed later on the settings page.',
    failed: 'The set-up link does not work',
    done: 'This installation is set up',
    signIn: 'To the sign-in page',
    administrator: 'First administrator',
    administratorHelp: 'Manages the people, organisations and settings of the whole installation.',
    installation: 'Installation',
    mail: 'Mail server',
    followed: 'Frameworks',
    submit: 'Finish the set-up',
    incomplete: 'Fill in the marked fields.',
    restarting: 'Applying the new time zone, a few seconds…',
  },
);
