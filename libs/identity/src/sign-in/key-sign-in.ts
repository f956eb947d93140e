import { Injectable } from '@nestjs/common';
import { Database, withTransaction } from '#database';
import { SystemClock } from '#kernel';
import type { RequestOrigin } from '../domain/principal.js';
import { Sessions, type OpenedSession } from '../sessions.js';
import { AuditTrail, systemActor } from '../storage/audit-trail.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { signInFailed } from './person-sign-in.js';

/** Signs in with API keys. Failed tries are counted and recorded like those of persons, without the text. */
@Injectable()
export class KeySignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `sign-in-failed`; `too-many-requests` */
  async byKey(text: string, origin: RequestOrigin): Promise<OpenedSession> {
    const target = idIn(text);
    const attempt = { account: target, address: origin.address ?? '' };
    await this.throttle.take(attempt);
    const session = await this.sessions.open(text, origin);
    if (session) {
      await this.throttle.giveBack(attempt);
      return session;
    }
    const actor = systemActor('API key', origin);
    const at = this.clock.now();
    await withTransaction(this.database, (tx) =>
      this.audit.record(tx, { at, actor, action: 'sign-in-failed', target }),
    );
    throw signInFailed();
  }
}

/** Returns the part of a key that is not secret. Other texts may be passwords, so nothing of them is kept. */
function idIn(text: string): string {
  return /^thang_([0-9a-f]{16})_/.exec(text)?.[1] ?? 'unknown key';
}
