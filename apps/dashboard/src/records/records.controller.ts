import { Controller, Get, Query } from '@nestjs/common';
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
import { ListRecords } from './list-records.handler.js';
import { ListRecordsRequest } from './records.request.js';
import { ListRecordsResponse } from './records.response.js';

@ApiTags('Events')
@Controller('records')
export class RecordsController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('events:write')
  @Get()
  @ApiOperation({
    summary: 'What org units recorded and imported themselves',
    description:
      'Each fact once, with all its versions and who recorded them. What feeds send is not among them: see `GET /events`.',
  })
  @ApiOkResponse({ type: ListRecordsResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit that the caller writes.' })
  list(
    @Caller() caller: Principal,
    @Query() request: ListRecordsRequest,
    @InLanguage() language: Language,
  ): Promise<ListRecordsResponse> {
    return this.queries.execute(new ListRecords(caller, request, language));
  }
}
