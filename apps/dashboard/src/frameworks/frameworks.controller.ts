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
import { Caller, InLanguage, PageRequest, Requires } from '#web';
import { FrameworkRequest } from './framework.request.js';
import { FrameworkResponse, FrameworksResponse } from './framework.response.js';
import { GetFramework, ListFrameworks } from './get-frameworks.handler.js';

@ApiTags('Frameworks')
@Controller('frameworks')
export class FrameworksController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @Get()
  @ApiOperation({ summary: 'The frameworks: ladders, gates, indices, checklists and targets' })
  @ApiOkResponse({ type: FrameworksResponse })
  @ApiBadRequestResponse()
  list(
    @Caller() caller: Principal,
    @Query() page: PageRequest,
    @InLanguage() language: Language,
  ): Promise<FrameworksResponse> {
    return this.queries.execute(new ListFrameworks(caller, page, language));
  }

  @Requires('read')
  @Get(':id')
  @ApiOperation({ summary: 'One framework: its KPIs, stages, thresholds and where each comes from' })
  @ApiOkResponse({ type: FrameworkResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({
    description: 'No such framework, or no such edition: the problem names those that there are.',
  })
  get(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() { edition }: FrameworkRequest,
    @InLanguage() language: Language,
  ): Promise<FrameworkResponse> {
    return this.queries.execute(new GetFramework(caller, id, edition, language));
  }
}
