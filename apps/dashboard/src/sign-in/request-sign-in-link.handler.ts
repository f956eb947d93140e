import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  LINK_MINUTES,
  PersonLinks,
  SignInOptions,
  SignInThrottle,
  wayOff,
  type PersonLink,
  type RequestOrigin,
} from '#identity';
import { Mailer } from '#installation';
import { DomainError, type Language } from '#kernel';

export class RequestSignInLink extends Command<void> {
  constructor(
    readonly email: string,
    readonly origin: RequestOrigin,
  ) {
    super();
  }
}

const MAX_SENDING = 50;

/**
 * Sends a link after the answer, so that neither the answer nor its time tells whether there is such a
 * person.
 */
@CommandHandler(RequestSignInLink)
export class RequestSignInLinkHandler implements ICommandHandler<RequestSignInLink>, OnApplicationShutdown {
  private readonly logger = new Logger(RequestSignInLinkHandler.name);
  private readonly sending = new Set<Promise<void>>();

  constructor(
    private readonly options: SignInOptions,
    private readonly links: PersonLinks,
    private readonly throttle: SignInThrottle,
    private readonly mailer: Mailer,
  ) {}

  async execute({ email, origin }: RequestSignInLink): Promise<void> {
    if (!this.options.settings.link) throw wayOff();
    const maySend = await this.throttle.takeLink({ account: email, address: origin.address ?? '' });
    if (!maySend) return;
    if (this.sending.size >= MAX_SENDING) throw overloaded();
    const sending = this.send(email, origin).catch((error: unknown) => {
      this.logger.warn(
        `A sign-in link was not sent: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
    this.sending.add(sending);
    void sending.finally(() => this.sending.delete(sending));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.sending);
  }

  private async send(email: string, origin: RequestOrigin): Promise<void> {
    const link = await this.links.create(email, { id: null, name: email, origin });
    if (link) await this.mailer.send(mailOf(link, this.options.settings.publicUrl));
  }
}

const words: Readonly<Record<Language, { subject: string; text: string; ignore: string; link: string }>> = {
  vi: {
    subject: 'Liên kết đăng nhập Thang',
    text: `Liên kết dưới đây đăng nhập vào Thang một lần, trong ${LINK_MINUTES} phút.`,
    ignore: 'Nếu bạn không yêu cầu, hãy bỏ qua thư này.',
    link: 'Đăng nhập',
  },
  en: {
    subject: 'Your link to sign in to Thang',
    text: `The link below signs you in to Thang once, within ${LINK_MINUTES} minutes.`,
    ignore: 'If you did not ask for it, ignore this mail.',
    link: 'Sign in',
  },
};

function mailOf({ person, token }: PersonLink, publicUrl: string): Parameters<Mailer['send']>[0] {
  const { subject, text, ignore, link } = words[person.language];
  return {
    to: person.email,
    language: person.language,
    subject,
    paragraphs: [text, ignore],
    link: { text: link, url: `${publicUrl}/sign-in?token=${token}` },
  };
}

function overloaded(): DomainError {
  const words = {
    vi: 'Đang gửi quá nhiều thư. Hãy thử lại sau ít giây.',
    en: 'Too many mails are being sent. Try again shortly.',
  };
  return new DomainError('overloaded', words, { retryAfter: 5 });
}
