import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { PrincipalNames } from '#identity';
import type { Principal } from '#identity/domain';
import { DomainError } from '#kernel';
import { Caller, Requires } from '#web';
import { GetEvent } from './get-event.handler.js';
import { ListEvents } from './list-events.handler.js';
import { ListEventsRequest } from './read-events.request.js';
import { FiledEventResponse, filedEventResponse, ListEventsResponse } from './read-events.response.js';

const POSITION = /^[1-9]\d{0,15}$/;

@ApiTags('Events')
@Controller('events')
export class ReadEventsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly names: PrincipalNames,
  ) {}

  @Requires('read')
  @Get()
  @ApiOperation({
    operationId: 'ListEvents.list',
    summary: 'Search the log',
    description: 'By position; only what the caller’s subtree holds.',
  })
  @ApiOkResponse({ type: ListEventsResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit in the caller’s subtree.' })
  list(@Query() request: ListEventsRequest, @Caller() caller: Principal): Promise<ListEventsResponse> {
    return this.queries.execute(new ListEvents(caller, request));
  }

  @Requires('read')
  @Get(':position')
  @ApiOperation({ operationId: 'GetEvent.get', summary: 'One event of the log' })
  @ApiParam({ name: 'position', example: '42' })
  @ApiOkResponse({ type: FiledEventResponse })
  @ApiNotFoundResponse({ description: 'No such event in the caller’s subtree.' })
  async get(@Param('position') position: string, @Caller() caller: Principal): Promise<FiledEventResponse> {
    const found = POSITION.test(position)
      ? await this.queries.execute(new GetEvent(caller, Number(position)))
      : null;
    if (!found) throw new DomainError('not-found', 'There is no event at this position that you may see.');
    return filedEventResponse(found, await this.names.of([found.recordedBy]));
  }
}
