import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SecretRotation } from '#delivery';
import type { Principal } from '#identity/domain';
import { toInstant } from '../assessment/instants.js';
import type { RotateSecretRequest } from './subscription.request.js';
import type { RotatedSecretResponse } from './subscription.response.js';

export class RotateSecret extends Command<RotatedSecretResponse> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
    readonly wanted: RotateSecretRequest,
  ) {
    super();
  }
}

@CommandHandler(RotateSecret)
export class RotateSecretHandler implements ICommandHandler<RotateSecret> {
  constructor(private readonly rotation: SecretRotation) {}

  async execute({ caller, id, wanted }: RotateSecret): Promise<RotatedSecretResponse> {
    const { secret, oldSecretEndsAt } = await this.rotation.rotate(id, caller, wanted);
    return { secret, oldSecretEndsAt: toInstant(oldSecretEndsAt) };
  }
}
