import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { GetMergers } from './get-mergers.handler.js';
import { MergersResponse } from './mergers.response.js';

@ApiTags('Org units')
@Controller('org-units/:code/mergers')
export class MergersController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @WaitsForPosition()
  @Get()
  @ApiOperation({
    summary: 'What was merged into an org unit, and which subjects both had',
    description:
      'A subject that merged org units have counts once at the successor and above, with the figures of the one that has the latest event. One whose subject is gone (retired, withdrawn) counts only while no other has it. By what is known now, as of today.',
  })
  @ApiOkResponse({ type: MergersResponse })
  @ApiNotFoundResponse()
  get(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @InLanguage() language: Language,
  ): Promise<MergersResponse> {
    return this.queries.execute(new GetMergers(caller, code, language));
  }
}
