import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiKeys } from '#identity';
import type { Principal } from '#identity/domain';
import { toInstant } from '../assessment/instants.js';
import { AdministeredKeys } from './administered-keys.js';
import { DEFAULT_KEY_OVERLAP_HOURS } from './api-key.request.js';
import type { RotatedApiKeyResponse } from './api-key.response.js';

export class RotateApiKey extends Command<RotatedApiKeyResponse> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
    readonly overlapHours: number = DEFAULT_KEY_OVERLAP_HOURS,
  ) {
    super();
  }
}

@CommandHandler(RotateApiKey)
export class RotateApiKeyHandler implements ICommandHandler<RotateApiKey> {
  constructor(
    private readonly keys: ApiKeys,
    private readonly administered: AdministeredKeys,
  ) {}

  async execute({ caller, id, overlapHours }: RotateApiKey): Promise<RotatedApiKeyResponse> {
    await this.administered.one(caller, id);
    const { key, oldSecretEndsAt } = await this.keys.rotate(id, { overlapHours, by: caller });
    return { key, oldSecretEndsAt: toInstant(oldSecretEndsAt) };
  }
}
