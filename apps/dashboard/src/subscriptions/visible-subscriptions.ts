import { Injectable } from '@nestjs/common';
import { Subscriptions, type Subscription } from '#delivery';
import type { Principal } from '#identity/domain';
import { DomainError } from '#kernel';
import { AccessScopes } from '../access-scope/access-scope.js';

/** A caller's own subscriptions; an administrator's: those about bodies within the administrator's reach. */
@Injectable()
export class VisibleSubscriptions {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly scopes: AccessScopes,
  ) {}

  async of(caller: Principal): Promise<Subscription[]> {
    const scope = await this.scopes.of(caller);
    const all = await this.subscriptions.list(caller);
    return all.filter(
      ({ owner, orgUnit }) => owner === caller.keyId || scope.orgUnit === null || scope.sees(orgUnit),
    );
  }

  /** @throws DomainError `subscription-not-found`, also for one that the caller does not see. */
  async assertSees(caller: Principal, id: string): Promise<void> {
    const seen = (await this.of(caller)).some((subscription) => subscription.id === id);
    if (!seen) throw new DomainError('subscription-not-found', 'There is no subscription with this id.');
  }
}
