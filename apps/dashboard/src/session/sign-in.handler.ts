import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Sessions, SignInLinks, type OpenedSession, type RequestOrigin } from '#identity';
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
  ) {}

  async execute({ credential, origin }: SignIn): Promise<OpenedSession> {
    const session = await this.open(credential, origin);
    if (session) return session;
    throw new DomainError(
      'sign-in-failed',
      'The key or the link is unknown, expired, revoked or used already.',
    );
  }

  private open({ key, token }: SignInRequest, origin: RequestOrigin): Promise<OpenedSession | null> {
    if (key !== undefined && token === undefined) return this.sessions.open(key.trim(), origin);
    if (token !== undefined && key === undefined) return this.links.redeem(token.trim(), origin);
    throw new InvalidRequestError([{ pointer: '', code: 'one-of', detail: 'Send either "key" or "token".' }]);
  }
}
