import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { EventPage } from '#event-log';
import type { Principal } from '#identity/domain';
import { Caller, fromCursor, ProblemDocument, Requires } from '#web';
import { ListEventsRequest } from './read-events.request.js';
import { ListEventsResponse, listEventsResponse } from './read-events.response.js';
import { ListEvents, type WantedEvents } from './list-events.js';

@ApiTags('Events')
@Controller('events')
export class ListEventsController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @Get()
  @ApiOperation({
    summary: 'Search the log',
    description: 'By position; only what the caller’s subtree holds.',
  })
  @ApiOkResponse({ type: ListEventsResponse })
  @ApiBadRequestResponse({ type: ProblemDocument })
  @ApiNotFoundResponse({ description: 'No such body in the caller’s subtree.', type: ProblemDocument })
  async list(@Query() request: ListEventsRequest, @Caller() caller: Principal): Promise<ListEventsResponse> {
    return listEventsResponse(
      await this.queries.execute(new ListEvents(caller, wantedBy(request), pageOf(request))),
    );
  }
}

function wantedBy({ orgUnit, subtree, type, subject, source, from, to }: ListEventsRequest): WantedEvents {
  return {
    orgUnit: orgUnit ?? null,
    subtree,
    type: type ?? null,
    subject: subject ?? null,
    source: source ?? null,
    from: from === undefined ? null : Date.parse(from),
    to: to === undefined ? null : Date.parse(to),
  };
}

function pageOf({ order, limit, cursor }: ListEventsRequest): EventPage {
  const values = fromCursor<[number]>(cursor, ([position]) => Number.isSafeInteger(position));
  return { order, limit, behind: values?.[0] ?? null };
}
