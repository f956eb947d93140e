import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBadRequestResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language } from '#kernel';
import { InLanguage, Requires } from '#web';
import { GetWorkingCalendar } from './get-working-calendar.handler.js';
import { WorkingCalendarRequest } from './working-calendar.request.js';
import { WorkingCalendarResponse } from './working-calendar.response.js';

@ApiTags('Org units')
@Controller('working-calendar')
export class WorkingCalendarController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @Get()
  @ApiOperation({
    summary: 'The working calendar by which lateness is counted, in one year',
    description: 'It is a file of the installation (`THANG_CALENDAR`).',
  })
  @ApiOkResponse({ type: WorkingCalendarResponse })
  @ApiBadRequestResponse()
  get(
    @Query() { year }: WorkingCalendarRequest,
    @InLanguage() language: Language,
  ): Promise<WorkingCalendarResponse> {
    return this.queries.execute(new GetWorkingCalendar(year, language));
  }
}
