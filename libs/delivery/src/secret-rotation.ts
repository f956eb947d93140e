import { Injectable } from '@nestjs/common';
import { Database, SecretBox, withTransaction } from '#database';
import { AuditTrail } from '#identity';
import type { Principal } from '#identity/domain';
import { Clock, DomainError } from '#kernel';
import { channelForm } from './channels/forms.js';
import { checkSecret } from './check-subscription.js';
import { DeliveryOptions } from './delivery-options.js';
import { newSecret } from './webhook-secret.js';
import { countSecrets, replaceSecret } from './storage/secret-table.js';
import { lockSubscription } from './storage/subscription-table.js';
import { SubscriptionAccess, subscriptionNotFound } from './subscription-access.js';
import { invalid } from './subscriptions.js';

export const DEFAULT_OVERLAP_HOURS = 24;
export const MAX_OVERLAP_HOURS = 7 * 24;

/** A second rotation during an overlap keeps both old secrets, so a repeated request breaks no receiver. */
const MAX_SECRETS = 3;

export interface RotationRequest {
  /** Made up when absent. */
  secret?: string;
  /** How long the old secret signs too. */
  overlapHours?: number;
}

export interface RotatedSecret {
  secret: string;
  /** Epoch milliseconds, real time. */
  oldSecretEndsAt: number;
}

/** Changes the secret of a subscription while messages go on being signed with the old one for a while. */
@Injectable()
export class SecretRotation {
  private readonly box: SecretBox;

  constructor(
    private readonly database: Database,
    private readonly access: SubscriptionAccess,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    options: DeliveryOptions,
  ) {
    this.box = new SecretBox(options.settings.secretKey);
  }

  /**
   * Makes a new secret. It is returned here and never again. The audit trail says who did it.
   *
   * @throws DomainError `subscription-not-found`; `not-signed` when the channel signs nothing;
   * `invalid-subscription`; `too-many-secrets`
   */
  async rotate(
    id: string,
    caller: Principal,
    { secret = newSecret(), overlapHours = DEFAULT_OVERLAP_HOURS }: RotationRequest = {},
  ): Promise<RotatedSecret> {
    const { channel } = await this.access.get(id, caller);
    if (channelForm(channel.kind).secret === null)
      throw new DomainError('not-signed', `Messages of a channel of kind ${channel.kind} have no secret.`);
    const problems = checkSecret(secret, '/secret');
    if (problems.length > 0) throw invalid(problems);
    return withTransaction(this.database, async (tx) => {
      if (!(await lockSubscription(tx, id))) throw subscriptionNotFound();
      if ((await countSecrets(tx, id)) >= MAX_SECRETS)
        throw new DomainError(
          'too-many-secrets',
          `Messages carry at most ${MAX_SECRETS} signatures. Wait until the oldest secret has ended.`,
        );
      const oldSecretEndsAt = await replaceSecret(
        tx,
        id,
        this.box.seal(secret, id),
        overlapHours * 3_600_000,
      );
      await this.audit.record(tx, {
        at: this.clock.now(),
        actor: caller,
        action: 'secret-rotated',
        target: id,
        after: { overlapHours },
      });
      return { secret, oldSecretEndsAt };
    });
  }
}
