import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { GetMilestoneBoard } from './get-milestone-board.handler.js';
import { MilestoneBoardRequest } from './milestone-board.request.js';
import { MilestoneBoardResponse } from './milestone-board.response.js';

@ApiTags('Figures')
@Controller('org-units/:code/milestone-board')
export class MilestoneBoardController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @WaitsForPosition()
  @Get()
  @ApiOperation({
    summary: 'The milestones of an org unit and of those below it, as a board',
    description:
      'Late, due soon, planned, reached late, reached on time, cancelled, and reached though never planned, at the end of a day. Lateness counts working days. `state` with `cursor` continues one column.',
  })
  @ApiOkResponse({ type: MilestoneBoardResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit.' })
  get(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Query() request: MilestoneBoardRequest,
    @InLanguage() language: Language,
  ): Promise<MilestoneBoardResponse> {
    return this.queries.execute(new GetMilestoneBoard(caller, code, request, language));
  }
}
