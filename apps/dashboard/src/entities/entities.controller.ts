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
import { ListEntitiesRequest } from './entity.request.js';
import { ListedEntitiesResponse } from './entity.response.js';
import { ListEntities } from './list-entities.handler.js';

@ApiTags('Figures')
@Controller('org-units/:code/entities')
export class EntitiesController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @WaitsForPosition()
  @Get()
  @ApiOperation({
    summary: 'The services, datasets, processes, milestones or other entities of an org unit',
    description:
      'With state, level and last event at the end of a day. Answered with what is known now, so there is no `knownAt`; an entity belongs to its own org unit whatever the tree was, so there is no `tree`.',
  })
  @ApiOkResponse({ type: ListedEntitiesResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit.' })
  list(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Query() request: ListEntitiesRequest,
    @InLanguage() language: Language,
  ): Promise<ListedEntitiesResponse> {
    return this.queries.execute(new ListEntities(caller, code, request, language));
  }
}
