import { Module, type DynamicModule } from '@nestjs/common';
import { SystemClock } from '#kernel';
import { IdentityModule } from '../identity.module.js';
import { AcceptedInvitations } from './accepted-invitations.js';
import { Accounts } from './accounts.js';
import { KeySignIn } from './key-sign-in.js';
import { OpenIdClient } from './open-id/open-id-client.js';
import { OpenIdSignIn } from './open-id/open-id-sign-in.js';
import { Passwords } from './passwords.js';
import { PersonLinks } from './person-links.js';
import { SecondFactor } from './second-factor.js';
import { SetUpLinks } from './set-up-links.js';
import { PersonSignIn } from './person-sign-in.js';
import { SignInOptions, type SignInSettings } from './sign-in-options.js';
import { SignInThrottle } from './sign-in-throttle.js';

const services = [
  AcceptedInvitations,
  Accounts,
  KeySignIn,
  OpenIdClient,
  OpenIdSignIn,
  Passwords,
  PersonLinks,
  SecondFactor,
  SetUpLinks,
  PersonSignIn,
  SignInThrottle,
];

/** How persons sign in and change their own account. Needs a global `Database` and `DayZone`. */
@Module({})
export class SignInModule {
  static forRoot(settings: SignInSettings): DynamicModule {
    return {
      module: SignInModule,
      global: true,
      imports: [IdentityModule],
      providers: [
        SystemClock,
        { provide: SignInOptions, useValue: new SignInOptions(settings) },
        ...services,
      ],
      exports: [SignInOptions, ...services],
    };
  }
}
