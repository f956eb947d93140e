import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import { DomainError } from '#kernel';
import { Caller, ProblemDocument, Requires } from '#web';
import { FiledEventResponse, filedEventResponse } from './filed-event.response.js';
import { GetEvent } from './get-event.js';

const POSITION = /^[1-9]\d{0,15}$/;

@ApiTags('Events')
@Controller('events')
export class GetEventController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @Get(':position')
  @ApiOperation({ summary: 'One event of the log' })
  @ApiParam({ name: 'position', example: '42' })
  @ApiOkResponse({ type: FiledEventResponse })
  @ApiNotFoundResponse({ description: 'No such event in the caller’s subtree.', type: ProblemDocument })
  async get(@Param('position') position: string, @Caller() caller: Principal): Promise<FiledEventResponse> {
    const found = POSITION.test(position)
      ? await this.queries.execute(new GetEvent(caller, Number(position)))
      : null;
    if (!found) throw new DomainError('not-found', 'There is no event at this position that you may see.');
    return filedEventResponse(found);
  }
}
