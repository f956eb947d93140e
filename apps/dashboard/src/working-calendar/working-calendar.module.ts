import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { ChangeWorkingCalendarHandler } from './change-working-calendar.handler.js';
import { ChangeWorkingWeekHandler } from './change-working-week.handler.js';
import { GetWorkingCalendarHandler } from './get-working-calendar.handler.js';
import { WorkingCalendarController } from './working-calendar.controller.js';

@Module({
  imports: [IdentityModule],
  controllers: [WorkingCalendarController],
  providers: [GetWorkingCalendarHandler, ChangeWorkingCalendarHandler, ChangeWorkingWeekHandler],
})
export class WorkingCalendarModule {}
