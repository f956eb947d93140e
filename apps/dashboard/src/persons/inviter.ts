import { Injectable } from '@nestjs/common';
import { Settings } from '#config';
import { Invitations, type Person } from '#identity';
import type { Principal } from '#identity/domain';
import { toInstant } from '../assessment/instants.js';
import { personDocument, type InvitationDocument, type InvitedPersonDocument } from './person.response.js';

/** Invites persons with a link that can be copied. */
@Injectable()
export class Inviter {
  constructor(
    private readonly invitations: Invitations,
    private readonly settings: Settings,
  ) {}

  async invite(person: Person, by: Principal): Promise<InvitationDocument> {
    const { token, expiresAt } = await this.invitations.create(person.id, by);
    // The token stands behind "#", so that it is in no log of a server or proxy.
    const url = `${this.settings.publicUrl}/sign-in#invitation=${token}`;
    return { url, expiresAt: toInstant(expiresAt), mailed: false };
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
}
