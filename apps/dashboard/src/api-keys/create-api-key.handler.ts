import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiKeys } from '#identity';
import type { Principal } from '#identity/domain';
import { InvalidRequestError, readInstant } from '#web';
import { AccessScopes } from '../access-scope/access-scope.js';
import type { NewApiKeyRequest } from './api-key.request.js';
import type { NewApiKeyResponse } from './api-key.response.js';

export class CreateApiKey extends Command<NewApiKeyResponse> {
  constructor(
    readonly caller: Principal,
    readonly wanted: NewApiKeyRequest,
  ) {
    super();
  }
}

/** An administrator of an org unit or a source cannot create a key with a wider scope than their own. */
@CommandHandler(CreateApiKey)
export class CreateApiKeyHandler implements ICommandHandler<CreateApiKey> {
  constructor(
    private readonly keys: ApiKeys,
    private readonly scopes: AccessScopes,
  ) {}

  async execute({ caller, wanted }: CreateApiKey): Promise<NewApiKeyResponse> {
    const { name, rights, source = null, orgUnit = null, expiresAt } = wanted;
    await this.assertOrgUnit(caller, orgUnit);
    if (caller.source !== null && source !== caller.source) {
      throw refused(
        '/source',
        'source',
        `Your own key is for ${caller.source} only, so this one must be too.`,
      );
    }
    const expiry = expiresAt == null ? null : readInstant(expiresAt, 'expiresAt');
    return this.keys.create({ name, rights, source, orgUnit, expiresAt: expiry }, { by: caller });
  }

  private async assertOrgUnit(caller: Principal, orgUnit: string | null): Promise<void> {
    const scope = await this.scopes.of(caller, 'administer');
    if (!scope.holds(orgUnit))
      throw refused('/orgUnit', 'org-unit', 'Name an org unit within your own reach.');
    if (orgUnit !== null && !scope.sees(orgUnit)) {
      throw refused('/orgUnit', 'org-unit', `There is no org unit "${orgUnit}".`);
    }
  }
}

function refused(pointer: string, code: string, detail: string): InvalidRequestError {
  return new InvalidRequestError([{ pointer, code, detail }]);
}
