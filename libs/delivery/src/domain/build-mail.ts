import {
  announcementOf,
  describeAlert,
  describeMany,
  describeTransition,
  describeWithdrawal,
  describeWithdrawals,
  type NotificationContext,
  type NotificationText,
} from '#alerting/domain';
import type { Language } from '#kernel';
import { buildContent } from './build-content.js';
import type { ComposedMessage, NetChange } from './composition.js';
import type { NotificationContent } from './notification-content.js';

/** A message that was sent. */
export interface SentNotice {
  /** Real time, in epoch milliseconds. */
  at: number;
}

export interface MailFacts {
  context: NotificationContext;
  /** The messages that this one withdraws, by their ids. */
  notices: ReadonlyMap<string, SentNotice>;
  /** Real time, in epoch milliseconds. */
  now: number;
  publicUrl: string;
  unsubscribe: string;
}

/** Builds the content of a mail: about one change in full, about several as a list or table. */
export function buildMail(message: ComposedMessage, facts: MailFacts): NotificationContent {
  const { changes, replyTo } = message;
  const main = changes[0] as NetChange;
  const alertUrl = (id: string): string => `${facts.publicUrl}/alerts/${id}`;
  const origin = { position: main.position, at: facts.now };
  const describe = (language: Language): NotificationText => textOf(message, main, facts, language);
  return {
    ...buildContent(main.transition, origin, facts.context, alertUrl),
    texts: { vi: describe('vi'), en: describe('en') },
    mail: {
      url: changes.length === 1 ? alertUrl(main.alert.id) : `${facts.publicUrl}/alerts`,
      replyTo,
      unsubscribe: facts.unsubscribe,
    },
  };
}

function textOf(
  { kind, changes }: ComposedMessage,
  main: NetChange,
  facts: MailFacts,
  language: Language,
): NotificationText {
  const { context, now } = facts;
  if (kind === 'withdrawal') {
    if (changes.length === 1) return withdrawalText(main, facts, language);
    const notices = changes.map((change) => ({
      alert: change.alert,
      text: withdrawalText(change, facts, language),
      reason: change.transition.change === 'withdrawn' ? change.transition.reason : null,
    }));
    return describeWithdrawals(notices, context, language);
  }
  if (changes.length === 1) {
    return main.transition.change === 'firing'
      ? describeAlert(main.alert, context, language)
      : describeTransition(main.transition, now, context, language);
  }
  const listed = changes.map(({ alert, transition }) => ({
    alert,
    change: transition.change === 'firing' ? ('firing' as const) : ('resolved' as const),
  }));
  return describeMany(listed, { isWeekly: kind === 'weekly' }, context, language);
}

function withdrawalText(
  { alert, transition, noticeId }: NetChange,
  { context, notices, now }: MailFacts,
  language: Language,
): NotificationText {
  const notice = notices.get(noticeId ?? '');
  const withdrawn = transition.change === 'withdrawn' ? transition : null;
  const withdrawal = {
    noticeAt: notice?.at ?? alert.firedAt,
    at: now,
    causes: withdrawn?.causes ?? [],
    reason: withdrawn?.reason ?? null,
    overtaken: withdrawn?.overtaken ?? false,
  };
  return describeWithdrawal(announcementOf(alert), withdrawal, context, language);
}
