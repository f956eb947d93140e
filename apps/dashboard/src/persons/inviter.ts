import { Injectable, Logger } from '@nestjs/common';
import { Settings } from '#config';
import { INVITATION_HOURS, Invitations, type Person } from '#identity';
import type { Principal } from '#identity/domain';
import { Mailer } from '#installation';
import type { Language } from '#kernel';
import { toInstant } from '../assessment/instants.js';
import { personDocument, type InvitationDocument, type InvitedPersonDocument } from './person.response.js';

/** Invites persons by mail, when there is a mail server, and with a link that can be copied. */
@Injectable()
export class Inviter {
  private readonly logger = new Logger(Inviter.name);

  constructor(
    private readonly invitations: Invitations,
    private readonly settings: Settings,
    private readonly mailer: Mailer,
  ) {}

  async invite(person: Person, by: Principal): Promise<InvitationDocument> {
    const { token, expiresAt } = await this.invitations.create(person.id, by);
    // The token stands behind "#", so that it is in no log of a server or proxy.
    const url = `${this.settings.publicUrl}/invitation#token=${token}`;
    return { url, expiresAt: toInstant(expiresAt), mailed: await this.mail(person, url) };
  }

  async inviteAll(persons: readonly Person[], by: Principal): Promise<InvitedPersonDocument[]> {
    const invited: InvitedPersonDocument[] = [];
    for (const person of persons) {
      const invitation = await this.invite(person, by);
      const until = new Map([[person.id, Date.parse(invitation.expiresAt)]]);
      invited.push({ person: personDocument(person, until), invitation });
    }
    return invited;
  }

  /** Returns whether the mail was sent. Without it the link is copied by hand. */
  private async mail({ email, language }: Person, url: string): Promise<boolean> {
    if (!(await this.mailer.isReady())) return false;
    const { subject, text, link } = words[language];
    try {
      await this.mailer.send({ to: email, language, subject, paragraphs: [text], link: { text: link, url } });
      return true;
    } catch (error) {
      this.logger.warn(
        `An invitation was not mailed: ${error instanceof Error ? error.message : String(error)}`,
      );
      return false;
    }
  }
}

const words: Readonly<Record<Language, { subject: string; text: string; link: string }>> = {
  vi: {
    subject: 'Lời mời dùng Thang',
    text: `Bạn được mời dùng Thang, hệ thống theo dõi chuyển đổi số. Liên kết dưới đây dùng được một lần, trong ${INVITATION_HOURS} giờ.`,
    link: 'Nhận lời mời',
  },
  en: {
    subject: 'Your invitation to Thang',
    text: `You are invited to Thang, which tracks digital transformation. The link below works once, within ${INVITATION_HOURS} hours.`,
    link: 'Accept the invitation',
  },
};
