import type { EntryWithoutAlert } from '#alerting';
import { channelForm, type ExplainedReceiver, type ExplainedTransition } from '#delivery';
import { inLanguage, type DayZone, type Language } from '#kernel';

type Suppressed = NonNullable<ExplainedTransition['suppressed']>;
type Reason = NonNullable<ExplainedReceiver['reason']>;

const changes: Readonly<Record<Language, Record<ExplainedTransition['change'], string>>> = {
  vi: {
    firing: 'Cảnh báo phát sinh',
    acknowledged: 'Cảnh báo được tiếp nhận',
    resolved: 'Cảnh báo kết thúc',
    withdrawn: 'Cảnh báo được rút lại',
    replaced: 'Cảnh báo được thay bằng cảnh báo mới',
  },
  en: {
    firing: 'The alert fired',
    acknowledged: 'The alert was acknowledged',
    resolved: 'The alert was resolved',
    withdrawn: 'The alert was withdrawn',
    replaced: 'A newer alert took its place',
  },
};

const suppressed: Readonly<Record<Language, Record<Suppressed, string>>> = {
  vi: {
    history: 'không báo cho ai vì là số liệu quá khứ',
    baseline: 'không báo cho ai vì là lần đánh giá đầu',
    restated: 'không báo cho ai vì khung hoặc cơ cấu tổ chức thay đổi',
    'not-followed': 'không báo cho ai vì khung này không được theo dõi',
    'not-sustained': 'không báo cho ai vì thay đổi không giữ được đủ số ngày của quy tắc',
    elapsed: 'không báo cho ai vì đã quá thời gian của quy tắc',
    'no-subscription': 'không có đăng ký nào nhận',
    replaced: 'người nhận được báo bằng cảnh báo mới',
  },
  en: {
    history: 'nobody is notified, because it comes from history',
    baseline: 'nobody is notified, because it is the first assessment',
    restated: 'nobody is notified, because the framework or the organisations changed',
    'not-followed': 'nobody is notified, because the framework is not followed here',
    'not-sustained': 'nobody is notified, because it did not hold as long as its rule asks',
    elapsed: 'nobody is notified, because the time of its rule has passed',
    'no-subscription': 'no subscription covers it',
    replaced: 'receivers are notified by the newer alert',
  },
};

type OfEntriesOnly = Exclude<EntryWithoutAlert, Suppressed>;

const withoutAlert: Readonly<Record<Language, Record<OfEntriesOnly, string>>> = {
  vi: {
    'no-rule': 'không báo cho ai vì không có quy tắc nào hỏi về thay đổi này',
    'said-already': 'một cảnh báo đang mở đã báo điều này',
    pending: 'chờ đủ số ngày của quy tắc',
    'no-alert': 'không có cảnh báo nào về việc này để kết thúc',
    'not-decided': 'chưa xét đến, thường mất vài giây',
  },
  en: {
    'no-rule': 'nobody is notified, because no rule asks for this',
    'said-already': 'an alert that still holds says it already',
    pending: 'waits until it has held for the days of its rule',
    'no-alert': 'there is no alert about it that could end',
    'not-decided': 'not decided yet; this takes a few seconds',
  },
};

/** The reasons that are told in words; any other is told by its code. */
const reasons: Readonly<Record<Language, Partial<Record<Reason, string>>>> = {
  vi: {
    collecting: 'đang gom với các thay đổi khác',
    weekly: 'chờ thư tổng hợp hằng tuần',
    attempt: 'chờ gửi',
    'subscribed-later': 'đăng ký sau thay đổi này',
    'not-selected': 'đăng ký không chọn loại, khung hoặc mức độ này',
    'net-nothing': 'thay đổi đã trở lại như trước khi đến lúc báo',
    'not-notified-before': 'người nhận chưa được báo về cảnh báo này',
    'not-notifiable': 'thay đổi này không báo cho ai',
    'settled-before-told': 'cảnh báo kết thúc trong thời gian chờ của quy tắc',
    'key-ended': 'khóa của đăng ký đã hết hiệu lực',
    'out-of-scope': 'khóa của đăng ký không xem được đơn vị này',
    'subscription-removed': 'đăng ký đã bị xóa',
    paused: 'đăng ký đang tạm dừng',
    gone: 'nơi nhận không còn tồn tại',
    'notified-above': 'đã báo chung cho nhiều đơn vị bằng cảnh báo của đơn vị cấp trên',
    'no-mail-server': 'chưa cấu hình máy chủ thư',
    'too-many-attempts': 'đã thử nhiều lần mà không được',
  },
  en: {
    collecting: 'being collected with other changes',
    weekly: 'for the weekly summary',
    attempt: 'to be sent',
    'subscribed-later': 'subscribed after this change',
    'not-selected': 'the subscription does not select this kind, framework or severity',
    'net-nothing': 'the change had come back before it was due',
    'not-notified-before': 'the receiver had not been notified of this alert',
    'not-notifiable': 'nobody is notified of this change',
    'settled-before-told': 'the alert ended within the cool-down of its rule',
    'key-ended': 'the key of the subscription has ended',
    'out-of-scope': 'the key of the subscription does not see this organisation',
    'subscription-removed': 'the subscription was removed',
    paused: 'the subscription is paused',
    gone: 'the receiver no longer exists',
    'notified-above': 'notified of several organisations at once, by the alert of the one above them',
    'no-mail-server': 'no mail server is configured',
    'too-many-attempts': 'many attempts have failed',
  },
};

export function transitionText(
  { change, suppressed: reason }: ExplainedTransition,
  language: Language,
): string {
  const what = changes[language][change];
  return reason === null ? `${what}.` : `${what}: ${suppressed[language][reason]}.`;
}

/** Says why a change became no alert. */
export function withoutAlertText(reason: EntryWithoutAlert, language: Language): string {
  const texts: Readonly<Record<EntryWithoutAlert, string>> = {
    ...suppressed[language],
    ...withoutAlert[language],
  };
  const text = texts[reason];
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Says when and how a receiver was notified, until when it waits, or why it is not notified. */
export function receiverText(receiver: ExplainedReceiver, zone: DayZone, language: Language): string {
  const { channel, outcome, at, until, reason } = receiver;
  const name = inLanguage(channelForm(channel).name, language);
  const because = reason === null ? '' : (reasons[language][reason] ?? reason);
  const isVietnamese = language === 'vi';
  switch (outcome) {
    case 'notified':
      return isVietnamese
        ? `Đã báo lúc ${time(at, zone, language)} (${name}).`
        : `Notified at ${time(at, zone, language)} (${name}).`;
    case 'waiting':
      return isVietnamese
        ? `Chờ đến ${time(until, zone, language)}: ${because} (${name}).`
        : `Waiting until ${time(until, zone, language)}: ${because} (${name}).`;
    case 'failed':
      return isVietnamese
        ? `Không gửi được: ${because} (${name}).`
        : `Could not be sent: ${because} (${name}).`;
    case 'suppressed':
      return isVietnamese ? `Không báo: ${because} (${name}).` : `Not notified: ${because} (${name}).`;
    default:
      return outcome satisfies never;
  }
}

/** 08:00 07/12/2026 · 07 Dec 2026, 08:00, as the page writes times. */
function time(epochMs: number | null, zone: DayZone, language: Language): string {
  if (epochMs === null) return '–';
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: zone.name,
    day: '2-digit',
    month: language === 'vi' ? '2-digit' : 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(epochMs);
}
