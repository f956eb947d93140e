import { Injectable } from '@nestjs/common';
import { ApiKeys, type ApiKey } from '#identity';
import type { Principal } from '#identity/domain';
import { DomainError } from '#kernel';
import { AccessScopes } from '../access-scope/access-scope.js';

/**
 * The keys that an administrator manages: all, or those of org units within the administrator's access scope.
 */
@Injectable()
export class AdministeredKeys {
  constructor(
    private readonly keys: ApiKeys,
    private readonly scopes: AccessScopes,
  ) {}

  async of(caller: Principal): Promise<ApiKey[]> {
    const scope = await this.scopes.of(caller, 'administer');
    return (await this.keys.list()).filter((key) => scope.holds(key.orgUnit));
  }

  /**
   * @throws DomainError `key-not-found`, for a key outside the access scope as for one that does not exist
   */
  async one(caller: Principal, id: string): Promise<ApiKey> {
    const known = (await this.of(caller)).find((key) => key.id === id);
    if (!known) throw new DomainError('key-not-found', 'There is no API key with this id.');
    return known;
  }
}
