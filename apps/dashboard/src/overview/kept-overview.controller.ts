import { Body, Controller, HttpCode, Patch } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { KeptOverviews } from '#identity';
import type { Principal } from '#identity/domain';
import { Caller, Requires } from '#web';
import { KeptOverviewPatch } from './kept-overview.request.js';

/** What the overview keeps for the signed-in person. */
@ApiTags('Account')
@Controller('account/overview')
export class KeptOverviewController {
  constructor(private readonly kept: KeptOverviews) {}

  @Requires()
  @Patch()
  @HttpCode(204)
  @ApiOperation({
    summary: 'Keep what the overview shows, and until where its news was seen',
    description: 'On every device of the person. `GET /overview/summary` begins with it.',
  })
  @ApiNoContentResponse()
  @ApiBadRequestResponse()
  @ApiConflictResponse({ description: 'The caller uses an API key.' })
  async keep(@Caller() caller: Principal, @Body() { shown, seen }: KeptOverviewPatch): Promise<void> {
    await this.kept.keep(caller, {
      ...(shown === undefined ? {} : { shown }),
      ...(seen === undefined ? {} : { position: seen }),
    });
  }
}
