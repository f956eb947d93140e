import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPayloadTooLargeResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires, type BodySizeConfiguration } from '#web';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { AskWhatIf } from './what-if.handler.js';
import { WhatIfRequest } from './what-if.request.js';
import { WhatIfResponse } from './what-if.response.js';

const configuration: BodySizeConfiguration = { bodyLimitBytes: 1024 * 1024 };

@ApiTags('Outlook')
@Controller('org-units/:code/what-if')
export class WhatIfController {
  constructor(private readonly queries: QueryBus) {}

  /** POST because the events are in the body of the request. Nothing is stored. */
  @Requires('read')
  @WaitsForPosition()
  @RouteConfig(configuration)
  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'What hypothetical events, or countable work, would change, for every framework',
    description:
      'Over what is recorded now, by today’s tree. Nothing is stored and no notifications are sent.',
  })
  @ApiOkResponse({ type: WhatIfResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit or framework.' })
  @ApiPayloadTooLargeResponse({ description: 'More than 1 MB.' })
  @ApiUnprocessableEntityResponse({
    description:
      'The framework does not apply to this org unit; or `events-refused`, with `errors: [{index, pointer, code, detail}]`: events that could not be recorded, are about other org units, or would change the tree.',
  })
  askWhatIf(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Body() request: WhatIfRequest,
    @InLanguage() language: Language,
  ): Promise<WhatIfResponse> {
    return this.queries.execute(new AskWhatIf(caller, code, request, language));
  }
}
