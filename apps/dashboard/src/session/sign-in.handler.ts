import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { KeySignIn, PersonSignIn, SignInLinks, type RequestOrigin, type SignedIn } from '#identity';
import { InvalidRequestError } from '#web';
import { DemoPersons } from './demo-persons.js';
import type { SignInRequest } from './session.request.js';

export class SignIn extends Command<SignedIn> {
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
    private readonly keys: KeySignIn,
    private readonly links: SignInLinks,
    private readonly persons: PersonSignIn,
    private readonly demo: DemoPersons,
  ) {}

  async execute({ credential, origin }: SignIn): Promise<SignedIn> {
    const { key, token, email, password, code, role } = credential;
    const given = [key, token, email, role].filter((each) => each !== undefined);
    if (given.length !== 1 || (email === undefined) !== (password === undefined)) throw oneOf();
    if (key !== undefined) return this.keys.byKey(key.trim(), origin);
    if (role !== undefined) return this.demo.signIn(role, origin);
    if (email !== undefined && password !== undefined)
      return this.persons.byPassword({ email, password, code }, origin);
    return this.byToken((token ?? '').trim(), code, origin);
  }

  /** A link carries the rights of a key, or belongs to a person. */
  private async byToken(token: string, code: string | undefined, origin: RequestOrigin): Promise<SignedIn> {
    const ofKey = await this.links.redeem(token, origin);
    return ofKey ?? this.persons.byLink({ token, code }, origin);
  }
}

function oneOf(): InvalidRequestError {
  const detail = 'Send one of "key", "token", "role", or "email" with "password".';
  return new InvalidRequestError([{ pointer: '', code: 'one-of', detail }]);
}
