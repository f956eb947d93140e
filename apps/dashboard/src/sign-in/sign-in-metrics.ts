import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#identity';
import { counter } from '#web';

/** Counts failed tries to sign in. Throttled ones are among the problems, as `too-many-requests`. */
@Injectable()
export class SignInMetrics {
  constructor(audit: AuditTrail) {
    const failures = counter(
      'thang_sign_in_failures_total',
      'Failed tries to sign in: a wrong password, code, link or key.',
    );
    audit.onRecord((action) => {
      if (action === 'sign-in-failed') failures.inc();
    });
  }
}
