/** Stand for what only one caller has: a link, or the code of an authenticator app at that moment. */
export const TOKEN_OF_LINK = 'the-token-at-the-end-of-the-link-in-the-mail';
export const CODE_OF_APP = '123456';

const PASSWORD = 'một câu dài dễ nhớ';

const MAIL_SERVER = {
  host: 'mail.example.org',
  port: 587,
  security: 'automatic',
  user: '',
  from: 'Thang <thang@example.org>',
};

const EVENT = {
  specversion: '1.0',
  id: '7f3c0f5e',
  source: '/portals/hue',
  type: 'vn.thang.service.registered.v1',
  time: '2025-06-30T09:00:00+07:00',
  subject: 'service/1.004194',
  orgunit: 'VN-HUE',
  datacontenttype: 'application/json',
  data: { name: 'Đăng ký khai sinh' },
};

/**
 * What a request with a JSON body can look like, by the operation of the contract. Events have examples of
 * their own. The test beside this file sends each of them, and fails where one is missing.
 */
export const requestExamples: Readonly<Record<string, object>> = {
  'SetUp.check': { token: TOKEN_OF_LINK },
  'SetUp.testMail': { token: TOKEN_OF_LINK, to: 'an@example.org', mailServer: MAIL_SERVER },
  'SetUp.setUp': {
    token: TOKEN_OF_LINK,
    administrator: { name: 'Nguyễn An', email: 'an@example.org', password: PASSWORD, language: 'vi' },
    timeZone: 'Asia/Ho_Chi_Minh',
    installation: { name: 'Huế chuyển đổi số', mailServer: null, followed: null },
  },
  'Session.signIn': { email: 'an@example.org', password: PASSWORD },
  'SignIn.requestLink': { email: 'an@example.org' },
  'Account.change': { name: 'Nguyễn Văn An', language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' },
  'Account.changePassword': { current: PASSWORD, wanted: 'một câu dài khác dễ nhớ' },
  'AccountCode.confirm': { code: CODE_OF_APP },
  'AccountCode.recoveryCodes': { code: CODE_OF_APP },
  'AccountCode.remove': { code: CODE_OF_APP },
  'KeptOverview.keep': { shown: { root: 'VN-HUE', framework: null, track: null }, seen: 1200 },
  'Installation.change': { name: 'Huế chuyển đổi số', mailServer: MAIL_SERVER },
  'Installation.testMail': { to: 'an@example.org', mailServer: MAIL_SERVER },
  'ApiKeys.create': {
    name: 'Portal of Huế',
    rights: ['events:write', 'read'],
    source: '/portals/hue',
    orgUnit: 'VN-HUE',
    expiresAt: null,
  },
  'ApiKeys.rotate': { overlapHours: 24 },
  'Persons.create': {
    name: 'Trần Bình',
    email: 'binh@example.org',
    language: 'vi',
    orgUnit: 'VN-HUE',
    roles: [{ role: 'reporter', orgUnit: 'VN-HUE' }],
  },
  'Persons.import': { csv: 'name,email,roles\nLê Chi,chi@example.org,viewer@VN-HUE\n', preview: true },
  'Persons.change': { roles: [{ role: 'leader', orgUnit: 'VN-HUE' }] },
  'Invitation.check': { token: TOKEN_OF_LINK },
  'Invitation.accept': { token: TOKEN_OF_LINK, name: 'Trần Bình', language: 'vi', password: PASSWORD },
  'WorkingCalendar.change': {
    year: 2027,
    days: [
      { day: '2027-02-05', name: 'Tết Nguyên đán', hours: [] },
      { day: '2027-02-20', name: 'Làm bù', hours: ['08:00-12:00', '13:00-17:00'] },
    ],
  },
  'WorkingCalendar.changeWeek': { week: null },
  'IntendedWarnings.callIntended': {
    source: '/portals/hue',
    reason: 'Cổng tỉnh đăng ký dịch vụ, cổng quốc gia gửi hồ sơ.',
  },
  'WhatIf.askWhatIf': { work: [{ measure: 'services.fullProcess', count: 12 }] },
  'Preview.preview': { events: [EVENT] },
  'Imports.change': {
    mapping: {
      layout: 'services',
      columns: [
        { heading: 'Mã TTHC', field: 'code' },
        { heading: 'Tên TTHC', field: 'name' },
        { heading: 'Mức ĐVC', field: 'level' },
        { heading: 'Ghi chú', field: null },
      ],
    },
  },
  'Subscriptions.create': {
    orgUnit: 'VN-HUE',
    severity: 'warning',
    channel: { kind: 'webhook', url: 'https://93.184.216.34/thang' },
    language: 'vi',
  },
  'Subscriptions.change': { kinds: ['stage-advanced', 'stage-regressed'], severity: null, paused: false },
  'SubscriptionDelivery.rotate': { overlapHours: 24 },
  'SubscriptionDelivery.replay': { from: '1', to: '1300' },
};
