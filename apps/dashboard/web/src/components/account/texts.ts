import { texts } from '../../i18n/texts.js';

export const accountPartTexts = texts(
  {
    email: 'Địa chỉ thư điện tử',
    name: 'Họ và tên',
    password: 'Mật khẩu',
    newPassword: 'Mật khẩu mới',
    passwordHelp: 'Ít nhất 12 ký tự. Một câu dài dễ nhớ là tốt nhất; không cần ký tự đặc biệt.',
    passwordShort: 'Mật khẩu cần ít nhất 12 ký tự.',
    show: 'Hiện mật khẩu',
    required: 'Cần điền ô này.',
    language: 'Ngôn ngữ',
    languages: { vi: 'Tiếng Việt', en: 'English' },
    timeZone: 'Múi giờ',
    code: 'Mã một lần',
    codeHelp: 'Sáu chữ số của ứng dụng xác thực, hoặc một mã khôi phục.',
    codeMissing: 'Hãy nhập mã.',
    setUp: {
      scan: 'Quét mã QR này bằng ứng dụng xác thực trên điện thoại, rồi nhập mã sáu chữ số mà ứng dụng hiện ra.',
      picture: 'Mã QR cho ứng dụng xác thực',
      byHand: 'Không quét được? Nhập khóa này vào ứng dụng:',
    },
    recovery: {
      title: 'Mã khôi phục',
      text: 'Nếu mất điện thoại, mỗi mã dưới đây thay cho mã một lần đúng một lần. Các mã chỉ hiện lần này; hãy in ra hoặc cất ở nơi an toàn.',
      kept: 'Tôi đã cất các mã',
    },
  },
  {
    email: 'E-mail address',
    name: 'Name',
    password: 'Password',
    newPassword: 'New password',
    passwordHelp:
      'At least 12 characters. A long phrase that is easy to remember is best; no special characters needed.',
    passwordShort: 'A password needs at least 12 characters.',
    show: 'Show the password',
    required: 'Fill in this field.',
    language: 'Language',
    languages: { vi: 'Tiếng Việt', en: 'English' },
    timeZone: 'Time zone',
    code: 'One-time code',
    codeHelp: 'Six digits from your authenticator app, or a recovery code.',
    codeMissing: 'Enter the code.',
    setUp: {
      scan: 'Scan this QR code with an authenticator app on your phone, then enter the six digits that it shows.',
      picture: 'QR code for the authenticator app',
      byHand: 'Cannot scan it? Enter this key in the app:',
    },
    recovery: {
      title: 'Recovery codes',
      text: 'If you lose your phone, each code below replaces a one-time code once. They are shown this time only; print them or keep them in a safe place.',
      kept: 'I have kept the codes',
    },
  },
);
