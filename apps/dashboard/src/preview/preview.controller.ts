import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBadRequestResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPayloadTooLargeResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires, type BodySizeConfiguration } from '#web';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { PreviewEvents } from './preview.handler.js';
import { PreviewRequest } from './preview.request.js';
import { PreviewResponse } from './preview.response.js';

const configuration: BodySizeConfiguration = { bodyLimitBytes: 1024 * 1024 };

@ApiTags('Events')
@Controller('events/preview')
export class PreviewController {
  constructor(private readonly queries: QueryBus) {}

  /** POST because the events are in the body of the request. Nothing is stored. */
  @Requires('events:write')
  @WaitsForPosition()
  @RouteConfig(configuration)
  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'What recording events would do',
    description:
      'Checks the events as the recorder does, and answers what they would change together: entities, figures, KPIs and stages of their org units and of those above, as far as the caller sees them. Nothing is stored.',
  })
  @ApiOkResponse({ type: PreviewResponse })
  @ApiBadRequestResponse()
  @ApiPayloadTooLargeResponse({ description: 'More than 1 MB.' })
  preview(
    @Caller() caller: Principal,
    @Body() request: PreviewRequest,
    @InLanguage() language: Language,
  ): Promise<PreviewResponse> {
    return this.queries.execute(new PreviewEvents(caller, request.events, language));
  }
}
