import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Replay, type ReplayRange } from '#delivery';
import type { Principal } from '#identity/domain';
import { InvalidRequestError, readInstant } from '#web';
import type { ReplayRequest } from './subscription.request.js';
import type { ReplayResponse } from './subscription.response.js';

export class ReplaySubscription extends Command<ReplayResponse> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
    readonly range: ReplayRequest,
  ) {
    super();
  }
}

@CommandHandler(ReplaySubscription)
export class ReplayHandler implements ICommandHandler<ReplaySubscription> {
  constructor(private readonly replay: Replay) {}

  async execute({ caller, id, range }: ReplaySubscription): Promise<ReplayResponse> {
    const { resent, added, next } = await this.replay.replay(id, caller, rangeOf(range));
    return { resent, added, next: next === null ? null : String(next) };
  }
}

function rangeOf({ from, to }: ReplayRequest): ReplayRange {
  if (isPosition(from) !== isPosition(to))
    throw refused('/to', 'kind', 'from and to must both be positions, or both instants.');
  if (isPosition(from)) return { by: 'position', from: Number(from), to: Number(to) };
  return { by: 'time', from: readInstant(from, 'from'), to: readInstant(to, 'to') };
}

function isPosition(text: string): boolean {
  return /^\d+$/.test(text);
}

function refused(pointer: string, code: string, detail: string): InvalidRequestError {
  return new InvalidRequestError([{ pointer, code, detail }]);
}
