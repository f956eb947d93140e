import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, SecretBox, withTransaction, type Tx } from '#database';
import { AuditTrail } from '#identity';
import { hasRight, subtreesOf, type AuditAction, type Principal } from '#identity/domain';
import { Clock, DomainError } from '#kernel';
import { isWithinAny, OrgDirectory } from '#org-units';
import { DeliveryOptions } from './delivery-options.js';
import { channelDefinition } from './channels/definitions.js';
import { checkPatch, checkSubscription, type SubscriptionProblem } from './check-subscription.js';
import {
  channelTo,
  targetOf,
  type NewSubscription,
  type Subscription,
  type SubscriptionChannel,
} from './domain/subscription.js';
import { applyPatch, requestAfter, type SubscriptionPatch } from './domain/subscription-patch.js';
import { suppressReasonOf } from './domain/subscription-status.js';
import { newSecret } from './webhook-secret.js';
import { insertSecret } from './storage/secret-table.js';
import {
  countOfOwner,
  insertSubscription,
  lockSubscription,
  removeSubscription,
  updateSubscription,
} from './storage/subscription-table.js';
import {
  isAdministrator,
  SubscriptionAccess,
  subscriptionNotFound,
  type SubscriptionRecord,
} from './subscription-access.js';

/** Creates, lists, changes, pauses and removes subscriptions. */
@Injectable()
export class Subscriptions {
  private readonly secrets: SecretBox;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: OrgDirectory,
    private readonly access: SubscriptionAccess,
    private readonly options: DeliveryOptions,
    private readonly audit: AuditTrail,
  ) {
    this.secrets = new SecretBox(options.settings.secretKey);
  }

  /**
   * Creates a subscription of the caller. The secret of a webhook is returned here and never again.
   *
   * @throws DomainError `invalid-subscription` with `errors: {pointer, code, detail}[]`;
   * `org-unit-not-found`, also for an org unit outside the caller's subtree; `too-many-subscriptions`
   */
  async create(
    caller: Principal,
    wanted: NewSubscription,
  ): Promise<{ subscription: SubscriptionRecord; secret: string | null }> {
    const problems = checkSubscription(wanted);
    if (problems.length > 0) throw invalid(problems);
    await this.assertInside(caller, wanted.orgUnit);
    const channel = channelOf(wanted);
    throwIfAny(await this.networkProblemsOf(channel));
    const subscription: Subscription = {
      id: `sub_${randomUUID().replaceAll('-', '')}`,
      owner: caller.id,
      orgUnit: wanted.orgUnit,
      frameworks: wanted.frameworks ?? null,
      kinds: wanted.kinds ?? null,
      severity: wanted.severity ?? 'info',
      digest: wanted.digest ?? null,
      channel,
      language: wanted.language,
      createdAt: this.clock.now(),
      pause: null,
      goneSince: null,
      oldSecretEndsAt: null,
    };
    const signed = channelDefinition(channel.kind).form.secret !== null;
    const secret = signed ? (wanted.channel.secret ?? newSecret()) : null;
    await withTransaction(this.database, async (tx) => {
      await this.assertRoom(tx, subscription.owner);
      await insertSubscription(tx, subscription);
      if (secret !== null)
        await insertSecret(tx, subscription.id, this.secrets.seal(secret, subscription.id));
      await this.record(tx, 'subscription-created', caller, null, subscription);
    });
    return { subscription: await this.access.recordOf(subscription), secret };
  }

  /**
   * Lists the caller's subscriptions, newest first; for an administrator also those of the administrator's
   * subtree.
   */
  list(caller: Principal): Promise<SubscriptionRecord[]> {
    return this.access.list(caller);
  }

  /** @throws DomainError `subscription-not-found` */
  get(id: string, caller: Principal): Promise<SubscriptionRecord> {
    return this.access.get(id, caller);
  }

  /**
   * Changes a subscription by a merge patch, checked like a creation. Pausing suppresses what waits.
   *
   * @throws DomainError `subscription-not-found`, also for a subscription of another key that the caller does
   * not administer; `invalid-subscription`; `org-unit-not-found`; `too-many-subscriptions` of a new owner
   */
  async change(id: string, caller: Principal, patch: SubscriptionPatch): Promise<SubscriptionRecord> {
    const known = await this.access.get(id, caller);
    const problems = checkPatch(known, patch);
    const channel = problems.some(({ pointer }) => pointer.startsWith('/channel'))
      ? known.channel
      : channelOf(requestAfter(known, patch));
    throwIfAny([
      ...problems,
      ...(await this.ownerProblemsOf(caller, known, patch)),
      ...(targetOf(channel) === targetOf(known.channel) ? [] : await this.networkProblemsOf(channel)),
    ]);
    if (patch.orgUnit != null) await this.assertInside(caller, patch.orgUnit);
    const changed = await withTransaction(this.database, async (tx) => {
      const current = await lockSubscription(tx, id);
      if (!current) throw subscriptionNotFound();
      const now = this.options.tuning.realClock.now();
      const next = applyPatch(current, patch, channel, now);
      if (next.owner !== current.owner) await this.assertRoom(tx, next.owner);
      const { status } = await this.access.recordOf(next);
      await updateSubscription(tx, next, suppressReasonOf(status));
      await this.record(tx, 'subscription-changed', caller, current, next);
      return next;
    });
    return this.access.recordOf(changed);
  }

  /**
   * Pauses a subscription for its receiver, who has no key: the link in a mail is what entitles to it. Does
   * nothing when it is paused or removed already.
   */
  async unsubscribe(id: string): Promise<void> {
    await withTransaction(this.database, async (tx) => {
      const current = await lockSubscription(tx, id);
      if (!current || current.pause) return;
      const pause = { since: this.options.tuning.realClock.now(), reason: 'unsubscribed' } as const;
      await updateSubscription(tx, { ...current, pause }, 'paused');
    });
  }

  /**
   * Removes a subscription. Its waiting messages are suppressed.
   *
   * @throws DomainError `subscription-not-found`, also for a subscription of another key that the caller does
   * not administer
   */
  async remove(id: string, caller: Principal): Promise<void> {
    const known = await this.access.get(id, caller);
    await withTransaction(this.database, async (tx) => {
      await removeSubscription(tx, id, this.clock.now());
      await this.record(tx, 'subscription-removed', caller, known, null);
    });
  }

  private record(
    tx: Tx,
    action: AuditAction,
    actor: Principal,
    before: Subscription | null,
    after: Subscription | null,
  ): Promise<void> {
    const { id, orgUnit } = (after ?? before) as Subscription;
    return this.audit.record(tx, {
      at: this.options.tuning.realClock.now(),
      actor,
      action,
      target: id,
      orgUnit,
      before: before && auditedSubscription(before),
      after: after && auditedSubscription(after),
    });
  }

  private async assertInside(caller: Principal, orgUnit: string): Promise<void> {
    const { tree } = await this.directory.current();
    if (!tree.get(orgUnit) || !isWithinAny(tree, orgUnit, subtreesOf(caller, 'subscriptions:write'))) {
      throw new DomainError('org-unit-not-found', 'There is no such org unit in your subtree.', {
        orgUnit,
      });
    }
  }

  /** A new owner is a key or person that the caller administers, that may subscribe and sees the org unit. */
  private async ownerProblemsOf(
    caller: Principal,
    subscription: Subscription,
    { owner, orgUnit = subscription.orgUnit }: SubscriptionPatch,
  ): Promise<SubscriptionProblem[]> {
    if (owner === undefined || owner === subscription.owner) return [];
    if (!isAdministrator(caller))
      return [
        {
          pointer: '/owner',
          code: 'administrators-only',
          detail: 'Only an administrator can give a subscription to another owner.',
        },
      ];
    const { tree } = await this.directory.current();
    const heir = owner === null ? undefined : await this.access.administeredOwner(owner, caller);
    const now = this.options.tuning.realClock.now();
    const fits =
      heir &&
      heir.revokedAt === null &&
      (heir.expiresAt === null || heir.expiresAt > now) &&
      hasRight(heir, 'subscriptions:write') &&
      isWithinAny(tree, orgUnit ?? '', heir.subtrees);
    return fits
      ? []
      : [
          {
            pointer: '/owner',
            code: 'unknown-key',
            detail:
              'Name a key or person in use that may write subscriptions and sees the org unit of this one.',
          },
        ];
  }

  private async networkProblemsOf(channel: SubscriptionChannel): Promise<SubscriptionProblem[]> {
    const { form, networkProblemOf } = channelDefinition(channel.kind);
    const problem = form.target && (await networkProblemOf(targetOf(channel) ?? '', this.options));
    return form.target && problem ? [{ pointer: `/channel/${form.target.member}`, ...problem }] : [];
  }

  private async assertRoom(tx: Tx, owner: string): Promise<void> {
    const limit = this.options.tuning.subscriptionsPerKey;
    if ((await countOfOwner(tx, owner)) < limit) return;
    throw new DomainError(
      'too-many-subscriptions',
      `One owner can have ${limit} subscriptions. Remove one first.`,
    );
  }
}

function auditedSubscription(subscription: Subscription): object {
  const { owner, orgUnit, frameworks, kinds, severity, digest, channel, language, pause } = subscription;
  return { owner, orgUnit, frameworks, kinds, severity, digest, channel, language, paused: pause !== null };
}

/** Returns the channel in its stored form. The request must be valid. */
function channelOf({ channel }: NewSubscription): SubscriptionChannel {
  const { form, normalize } = channelDefinition(channel.kind);
  const address = form.target && (channel as Readonly<Record<string, string>>)[form.target.member];
  return channelTo(channel.kind, address ? normalize(address) : null);
}

function throwIfAny(problems: readonly SubscriptionProblem[]): void {
  if (problems.length > 0) throw invalid(problems);
}

export function invalid(errors: readonly SubscriptionProblem[]): DomainError {
  return new DomainError('invalid-subscription', errors[0]?.detail ?? 'The subscription is not valid.', {
    errors,
  });
}
