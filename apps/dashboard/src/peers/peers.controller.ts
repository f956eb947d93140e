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
import { GetPeers } from './get-peers.handler.js';
import { PeersRequest } from './peers.request.js';
import { PeersResponse } from './peers.response.js';

@ApiTags('Frameworks')
@Controller('frameworks/:id/peers')
export class PeersController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @WaitsForPosition()
  @Get()
  @ApiOperation({
    summary: 'Org units ranked among their peers on a KPI or a track: groups, classes, z-scores, movement',
    description:
      'The population is the org units within the access scope that exist today, or with `tree=as-was` on the day asked about, and that the framework applies to. Names are those of that day.',
  })
  @ApiOkResponse({ type: PeersResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({
    description: 'No such framework, edition, KPI, track or root.',
  })
  get(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() request: PeersRequest,
    @InLanguage() language: Language,
  ): Promise<PeersResponse> {
    return this.queries.execute(new GetPeers(caller, id, request, language));
  }
}
