import { smtpTransport, type MailServer } from '#installation';
import { renderMail } from './mail.js';
import type { MailDetails, OutgoingMessage } from '../../domain/notification-content.js';
import { failed, failedForGood, type Outcome } from '../../domain/outcome.js';
import type { Channel } from '../channel.js';

export interface EmailTarget {
  to: string;
}

export interface EmailChannelOptions {
  /** Returns the mail server of the moment; `null`: there is none. */
  mailServer: () => Promise<MailServer | null>;
  /** Time limit of an attempt, from the look-up to the server's last answer. */
  totalMs: number;
}

/** Sends messages as mail. The message id is the `Message-ID`, so that a mailbox can recognise a repeat. */
export class EmailChannel implements Channel<EmailTarget> {
  private open: { url: string; transport: ReturnType<typeof smtpTransport> } | undefined;

  constructor(private readonly options: EmailChannelOptions) {}

  async send(message: OutgoingMessage, { to }: EmailTarget): Promise<Outcome> {
    const server = await this.options.mailServer();
    if (!server) return failedForGood('no-mail-server', 'no mail server configured');
    const signal = AbortSignal.timeout(this.options.totalMs);
    try {
      const { response } = await this.transportTo(server).sendMail({
        ...envelope(message, to, server.from),
        ...renderMail(message),
        signal,
      });
      const status = Number.parseInt(String(response), 10);
      return { result: 'delivered', detail: `SMTP ${status}`, status };
    } catch (error) {
      return signal.aborted
        ? failed('timeout', `no end within ${this.options.totalMs} ms`)
        : outcomeOfError(error);
    }
  }

  close(): Promise<void> {
    this.open?.transport.close();
    return Promise.resolve();
  }

  private transportTo({ url }: MailServer): ReturnType<typeof smtpTransport> {
    if (this.open?.url !== url) {
      this.open?.transport.close();
      this.open = { url, transport: smtpTransport(url, this.options.totalMs) };
    }
    return this.open.transport;
  }
}

function envelope(message: OutgoingMessage, to: string, from: string) {
  const domain = /@([^\s<>]+?)>?$/.exec(from)?.[1] ?? 'localhost';
  const messageId = (id: string): string => `<${id}@${domain}>`;
  return {
    from,
    // Given as an object, the text is taken as one address, whatever it contains.
    to: { name: '', address: to },
    messageId: messageId(message.id),
    ...thread(message.content.mail, messageId),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': message.language,
      'X-Thang-Message-Id': message.id,
      ...unsubscribeHeaders(message.content.mail),
    },
  };
}

function thread(mail: MailDetails | undefined, messageId: (id: string) => string) {
  if (!mail || mail.replyTo.length === 0) return {};
  const references = mail.replyTo.map(messageId);
  return { inReplyTo: references.at(-1) ?? '', references };
}

/** One click in the mail program is enough to end it (RFC 8058). */
function unsubscribeHeaders(mail: MailDetails | undefined): Record<string, string> {
  return mail
    ? { 'List-Unsubscribe': `<${mail.unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    : {};
}

/**
 * Decides whether an error is permanent. A failed login and a server that is busy are temporary: the settings
 * or the server can be repaired. A mailbox or a mail that the server refuses stays refused.
 */
function outcomeOfError(error: unknown): Outcome {
  const { code, responseCode } = smtpError(error);
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return failed('mail-server-login', 'the mail server refuses our login');
  if (code === 'ETIMEDOUT') return failed('timeout', 'the mail server does not answer in time');
  if (responseCode === undefined && code === 'EENVELOPE')
    return failedForGood('refused', 'the address is not valid');
  if (responseCode === undefined) return failed('connection', `the connection failed (${code})`);
  const ours = code === 'EENVELOPE' || code === 'EMESSAGE';
  const outcome =
    ours && responseCode >= 500
      ? failedForGood('refused', `SMTP ${responseCode}`)
      : failed('unavailable', `SMTP ${responseCode}`);
  return { ...outcome, status: responseCode };
}

function smtpError(error: unknown): { code: string; responseCode: number | undefined } {
  if (!(error instanceof Error)) return { code: 'no code', responseCode: undefined };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'no code';
  const responseCode =
    'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined;
  return { code, responseCode };
}
