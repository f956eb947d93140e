import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBadRequestResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { SearchEntitiesRequest } from './entity-search.request.js';
import { FoundEntitiesResponse } from './entity-search.response.js';
import { SearchEntities } from './search-entities.handler.js';

@ApiTags('Figures')
@Controller('entities')
export class EntitySearchController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @WaitsForPosition()
  @Get()
  @ApiOperation({
    summary: 'Find services, datasets or other entities by name or code',
    description: 'For suggestions while a person types: in everything that the caller sees, a few at a time.',
  })
  @ApiOkResponse({ type: FoundEntitiesResponse })
  @ApiBadRequestResponse()
  search(
    @Caller() caller: Principal,
    @Query() request: SearchEntitiesRequest,
    @InLanguage() language: Language,
  ): Promise<FoundEntitiesResponse> {
    return this.queries.execute(new SearchEntities(caller, request, language));
  }
}
