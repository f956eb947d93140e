import { texts } from '../../i18n/texts.js';

export const signInTexts = texts(
  {
    title: 'Đăng nhập',
    promise:
      'Mỗi đơn vị đang đứng ở đâu trên thang chuyển đổi số, vừa tiến hay lùi, còn thiếu gì để lên giai đoạn tiếp theo.',
    key: 'Khóa API',
    keyHelp:
      'Khóa có dạng thang_… do quản trị viên cấp. Khóa của quản trị viên đầu tiên nằm trong tệp admin.key của thư mục dữ liệu.',
    submit: 'Đăng nhập',
    missing: 'Hãy nhập khóa API.',
    withLink: 'Đang đăng nhập bằng liên kết dùng một lần…',
    linkFailed: 'Liên kết đăng nhập không còn dùng được',
    linkFailedHelp:
      'Liên kết chỉ dùng được một lần và có thời hạn. Hãy đăng nhập bằng khóa API hoặc xin liên kết mới.',
    keyFailed: 'Khóa không đúng, đã hết hạn hoặc đã bị thu hồi.',
    tooMany: 'Đã thử quá nhiều lần. Hãy đợi một phút rồi thử lại.',
    expired: 'Phiên làm việc đã hết. Hãy đăng nhập lại, trang sẽ trở về chỗ cũ.',
  },
  {
    title: 'Sign in',
    promise:
      'Where each public organisation stands on the digital transformation ladder, whether it moved, and what it lacks for the next stage.',
    key: 'API key',
    keyHelp:
      'A key looks like thang_… and comes from an administrator. The first administrator’s key is in the file admin.key of the data directory.',
    submit: 'Sign in',
    missing: 'Enter an API key.',
    withLink: 'Signing in with the one-time link…',
    linkFailed: 'This sign-in link no longer works',
    linkFailedHelp:
      'A link works once and for a limited time. Sign in with an API key or ask for a new link.',
    keyFailed: 'The key is wrong, expired or revoked.',
    tooMany: 'Too many attempts. Wait a minute and try again.',
    expired: 'Your session has ended. Sign in again, and you will be back where you were.',
  },
);
