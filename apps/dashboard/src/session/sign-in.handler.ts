import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Invitations, Sessions, SignInLinks, type OpenedSession, type RequestOrigin } from '#identity';
import { DomainError } from '#kernel';
import { InvalidRequestError } from '#web';
import type { SignInRequest } from './session.request.js';

export class SignIn extends Command<OpenedSession> {
  constructor(
    readonly credential: SignInRequest,
    readonly origin: RequestOrigin,
  ) {
    super();
  }
}

@CommandHandler(SignIn)
export class SignInHandler implements ICommandHandler<SignIn> {
  constructor(
    private readonly sessions: Sessions,
    private readonly links: SignInLinks,
    private readonly invitations: Invitations,
  ) {}

  async execute({ credential, origin }: SignIn): Promise<OpenedSession> {
    const session = await this.open(credential, origin);
    if (session) return session;
    throw new DomainError(
      'sign-in-failed',
      'The key or the link is unknown, expired, revoked or used already.',
    );
  }

  private open(credential: SignInRequest, origin: RequestOrigin): Promise<OpenedSession | null> {
    const { key, token, invitation } = credential;
    if (Object.values(credential).filter((value) => value !== undefined).length !== 1) throw oneOf();
    if (key !== undefined) return this.sessions.open(key.trim(), origin);
    if (token !== undefined) return this.links.redeem(token.trim(), origin);
    if (invitation !== undefined) return this.invitations.use(invitation.trim(), origin);
    throw oneOf();
  }
}

function oneOf(): InvalidRequestError {
  const detail = 'Send one of "key", "token" and "invitation".';
  return new InvalidRequestError([{ pointer: '', code: 'one-of', detail }]);
}
