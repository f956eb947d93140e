import { Module } from '@nestjs/common';
import { SystemClock } from '#kernel';
import { ApiKeys } from './api-keys.js';
import { Invitations } from './invitations.js';
import { KeptOverviews } from './kept-overviews.js';
import { Owners } from './owners.js';
import { Persons } from './persons.js';
import { PrincipalNames } from './principal-names.js';
import { Sessions } from './sessions.js';
import { SignInLinks } from './sign-in-links.js';
import { AuditTrail } from './storage/audit-trail.js';

/**
 * Needs a global `Database`. Brings its own clock, because expiries follow real time even when the demo's
 * clock runs faster.
 */
@Module({
  providers: [
    SystemClock,
    AuditTrail,
    ApiKeys,
    Invitations,
    KeptOverviews,
    Owners,
    Persons,
    PrincipalNames,
    Sessions,
    SignInLinks,
  ],
  exports: [
    ...[AuditTrail, ApiKeys, Invitations, KeptOverviews, Owners, Persons],
    ...[PrincipalNames, Sessions, SignInLinks],
  ],
})
export class IdentityModule {}
