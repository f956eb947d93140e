import { texts } from '../../../i18n/texts.js';

export const whatIfTexts = texts(
  {
    title: 'Nếu làm thì sao?',
    hint: 'Tính thử trên số liệu hiện có, cho mọi khung. Không ghi gì vào nhật ký.',
    count: 'Số lượng',
    badCount: 'Nhập một số nguyên dương.',
    work: 'Việc',
    try: 'Tính thử',
    services: 'Tính trên các dịch vụ đã đăng ký, đủ điều kiện và chưa đạt, của đơn vị và cấp dưới.',
    tooFew_other: 'Chỉ còn {{left}} dịch vụ có thể tính thử. Hãy nhập số nhỏ hơn.',
    tooMany: 'Đơn vị có quá nhiều dịch vụ để tính thử ở đây. Hãy thử ở từng đơn vị trực thuộc.',
    same_other: '{{count}} khung khác không thay đổi.',
    noStage: 'chưa đạt giai đoạn nào',
  },
  {
    title: 'What if it were done?',
    hint: 'Tried out over the present facts, for every framework. Nothing is recorded.',
    count: 'How many',
    badCount: 'Give a whole number above zero.',
    work: 'Work',
    try: 'Try it out',
    services:
      'Of the services that are registered, eligible and not there yet, of the organisation and those below it.',
    tooFew_one: 'Only {{left}} service is left to try it on. Give a smaller number.',
    tooFew_other: 'Only {{left}} services are left to try it on. Give a smaller number.',
    tooMany:
      'The organisation has too many services to try it out here. Try it on one of the organisations below it.',
    same_one: '{{count}} other framework stays as it is.',
    same_other: '{{count}} other frameworks stay as they are.',
    noStage: 'no stage',
  },
);
