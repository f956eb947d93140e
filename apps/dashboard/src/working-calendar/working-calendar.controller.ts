import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { assertAdministersAll } from '../installation-settings/administers-all.js';
import { ChangeWorkingCalendar } from './change-working-calendar.handler.js';
import { ChangeWorkingWeek } from './change-working-week.handler.js';
import { GetWorkingCalendar } from './get-working-calendar.handler.js';
import {
  ChangedWeekRequest,
  ChangedYearRequest,
  WorkingCalendarRequest,
} from './working-calendar.request.js';
import { WorkingCalendarResponse } from './working-calendar.response.js';

@ApiTags('Org units')
@Controller('working-calendar')
export class WorkingCalendarController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Requires('read')
  @Get()
  @ApiOperation({
    summary: 'The working calendar by which lateness is counted, in one year',
    description:
      'It is a file of the installation (`THANG_CALENDAR`), with the week and the years that administrators edited.',
  })
  @ApiOkResponse({ type: WorkingCalendarResponse })
  @ApiBadRequestResponse()
  get(
    @Query() { year }: WorkingCalendarRequest,
    @InLanguage() language: Language,
  ): Promise<WorkingCalendarResponse> {
    return this.queries.execute(new GetWorkingCalendar(year, language));
  }

  @Requires('administer')
  @Put()
  @ApiOperation({
    summary: 'Change the exceptional days of a year: days off, days worked in lieu, half days',
    description:
      'For administrators of the whole installation. It holds at once; lateness of milestones is counted anew.',
  })
  @ApiOkResponse({ type: WorkingCalendarResponse })
  @ApiBadRequestResponse()
  @ApiUnprocessableEntityResponse({ description: 'A day is not valid; the pointers say which.' })
  async change(
    @Caller() caller: Principal,
    @Body() { year, days = null }: ChangedYearRequest,
    @InLanguage() language: Language,
  ): Promise<WorkingCalendarResponse> {
    assertAdministersAll(caller);
    await this.commands.execute(new ChangeWorkingCalendar(caller, year, days, language));
    return this.queries.execute(new GetWorkingCalendar(year, language));
  }

  @Requires('administer')
  @Put('week')
  @ApiOperation({
    summary: 'Change the hours of the usual week',
    description:
      'For administrators of the whole installation. It holds at once, for past years too; lateness of milestones is counted anew.',
  })
  @ApiOkResponse({ type: WorkingCalendarResponse })
  @ApiBadRequestResponse()
  @ApiUnprocessableEntityResponse({ description: 'Hours are not valid; the pointers say which.' })
  async changeWeek(
    @Caller() caller: Principal,
    @Body() { week = null }: ChangedWeekRequest,
    @InLanguage() language: Language,
  ): Promise<WorkingCalendarResponse> {
    assertAdministersAll(caller);
    await this.commands.execute(new ChangeWorkingWeek(caller, week, language));
    return this.queries.execute(new GetWorkingCalendar(undefined, language));
  }
}
