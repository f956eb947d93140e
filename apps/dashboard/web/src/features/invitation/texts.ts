import { texts } from '../../i18n/texts.js';

export const invitationTexts = texts(
  {
    title: 'Nhận lời mời',
    lead: 'Chào mừng bạn. Hãy kiểm tra họ tên và đặt mật khẩu để bắt đầu.',
    failed: 'Lời mời không còn dùng được',
    signIn: 'Tới trang đăng nhập',
    submit: 'Bắt đầu dùng Thang',
  },
  {
    title: 'Accept the invitation',
    lead: 'Welcome. Check your name and choose a password to begin.',
    failed: 'This invitation no longer works',
    signIn: 'To the sign-in page',
    submit: 'Start using Thang',
  },
);
