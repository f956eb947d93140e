import { Body, Controller, Delete, HttpCode, Param, Put, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import { warningCodes } from '#warnings';
import { Caller, ProblemDocument, Requires } from '#web';
import { CallIntended } from './call-intended.handler.js';
import { TakeBackIntended } from './take-back-intended.handler.js';
import { IntendedRequest, SourceRequest } from './warning.request.js';
import { IntentionDocument } from './warning.response.js';

@ApiTags('Explanation')
@ApiParam({ name: 'kind', enum: warningCodes })
@Controller('org-units/:code/warnings/:kind/intended')
export class IntendedWarningsController {
  constructor(private readonly commands: CommandBus) {}

  @Requires('events:write')
  @Put()
  @ApiOperation({
    summary: 'Say that a source means what a kind of warning points at',
    description:
      'The kind is silent for events of the source about this org unit and those below it. The checks show who said so and why.',
  })
  @ApiOkResponse({ type: IntentionDocument })
  @ApiBadRequestResponse({ type: ProblemDocument })
  @ApiNotFoundResponse({ description: 'No such org unit or kind of warning.', type: ProblemDocument })
  callIntended(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Param('kind') kind: string,
    @Body() { source, reason }: IntendedRequest,
  ): Promise<IntentionDocument> {
    return this.commands.execute(new CallIntended(caller, { orgUnit: code, source, kind }, reason));
  }

  @Requires('events:write')
  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Take that back', description: 'The kind warns of this source again.' })
  @ApiNoContentResponse()
  @ApiBadRequestResponse({ type: ProblemDocument })
  @ApiNotFoundResponse({ type: ProblemDocument })
  takeBack(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Param('kind') kind: string,
    @Query() { source }: SourceRequest,
  ): Promise<void> {
    return this.commands.execute(new TakeBackIntended(caller, { orgUnit: code, source, kind }));
  }
}
