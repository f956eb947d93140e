import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { EventEffectsResponse } from './effects.response.js';
import { GetEffects } from './get-effects.handler.js';

@ApiTags('Explanation')
@Controller('events/:position/effects')
export class EffectsController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @WaitsForPosition()
  @Get()
  @ApiOperation({
    summary: 'What one event did',
    description:
      'What it added to which measure of which org unit when it was recorded, which KPIs read that, whether it still counts and what took its place; or the reason why it changes no figure.',
  })
  @ApiParam({ name: 'position', example: '42' })
  @ApiOkResponse({ type: EventEffectsResponse })
  @ApiNotFoundResponse({ description: 'No such event in the caller’s subtree.' })
  get(
    @Caller() caller: Principal,
    @Param('position') position: string,
    @InLanguage() language: Language,
  ): Promise<EventEffectsResponse> {
    return this.queries.execute(new GetEffects(caller, position, language));
  }
}
