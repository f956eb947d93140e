import { inLanguage, type Language, type LocalizedText } from '#kernel';
import { clip, singleLine, type NotificationText } from '#alerting/domain';
import type { NotificationContent } from './notification-content.js';
import type { DisableReason } from './subscription-status.js';

/** Longer subjects are cut off in the lists of mail programs. */
const MAX_SUBJECT = 78;

/** What a message about a subscription names. */
export interface NoticeContext {
  subscriptionId: string;
  /** Where the page shows the subscriptions. */
  url: string;
  orgUnit: { code: string; name: LocalizedText };
  /** The name of the channel, and the host of its target. */
  channel: { name: LocalizedText; destination: string };
  /** Epoch milliseconds, real time. */
  at: number;
}

/** The content of a test message. Its type marks it, so that a receiver takes it for no change. */
export function testContent(context: NoticeContext): NotificationContent {
  return noticeContent(
    'subscription.test',
    context,
    {},
    {
      vi: [
        'Tin thử từ Thang',
        `Kênh nhận thông báo về ${inLanguage(context.orgUnit.name, 'vi')} hoạt động.`,
        'Đây là tin thử, không có thay đổi nào xảy ra. Không cần làm gì.',
      ],
      en: [
        'Test message from Thang',
        `The channel for notifications about ${inLanguage(context.orgUnit.name, 'en')} works.`,
        'This is a test. Nothing has changed, and there is nothing to do.',
      ],
    },
  );
}

/** The content of the message that a subscription was disabled. It carries no figures. */
export function disabledContent(reason: DisableReason, context: NoticeContext): NotificationContent {
  const why = whyDisabled(reason, context);
  return noticeContent(
    'subscription.disabled',
    context,
    { reason },
    {
      vi: [`Thông báo về ${inLanguage(context.orgUnit.name, 'vi')} đã ngừng`, why.vi, whatToDo[reason].vi],
      en: [
        `Notifications about ${inLanguage(context.orgUnit.name, 'en')} have stopped`,
        why.en,
        whatToDo[reason].en,
      ],
    },
  );
}

function whyDisabled(reason: DisableReason, { channel }: NoticeContext): Record<Language, string> {
  const name = (language: Language) => `${inLanguage(channel.name, language)} (${channel.destination})`;
  return reason === 'gone'
    ? {
        vi: `${name('vi')} trả lời rằng địa chỉ nhận không còn tồn tại (HTTP 410), nên đăng ký đã bị tắt.`,
        en: `${name('en')} answered that the address no longer exists (HTTP 410), so the subscription is disabled.`,
      }
    : {
        vi: `Khóa của người đăng ký (${name('vi')}) đã hết hạn hoặc bị thu hồi, nên đăng ký đã bị tắt.`,
        en: `The key of the subscription (${name('en')}) has expired or was revoked, so it is disabled.`,
      };
}

const whatToDo: Readonly<Record<DisableReason, Record<Language, string>>> = {
  gone: {
    vi: 'Sửa địa chỉ nhận rồi bật lại đăng ký; sau đó có thể gửi lại những tin đã lỡ.',
    en: 'Change the address and resume the subscription. What was missed can be replayed then.',
  },
  'key-ended': {
    vi: 'Quản trị viên có thể giao đăng ký này cho một khóa khác, hoặc xóa nó.',
    en: 'An administrator can give the subscription to another key, or delete it.',
  },
};

/** @param lines title, why and what to do, by language */
function noticeContent(
  type: 'subscription.test' | 'subscription.disabled',
  { subscriptionId, url, orgUnit, at }: NoticeContext,
  data: Readonly<Record<string, unknown>>,
  lines: Readonly<Record<Language, readonly [string, string, string]>>,
): NotificationContent {
  return {
    texts: { vi: textOf(...lines.vi), en: textOf(...lines.en) },
    payload: {
      type,
      timestamp: new Date(at).toISOString(),
      data: { subscription: { id: subscriptionId, url }, orgUnit, ...data },
    },
  };
}

function textOf(line: string, why: string, action: string): NotificationText {
  const title = singleLine(line);
  return { subject: clip(title, MAX_SUBJECT), title, why: singleLine(why), action, sections: [] };
}
