import { Module } from '@nestjs/common';
import { GetWorkingCalendarHandler } from './get-working-calendar.handler.js';
import { WorkingCalendarController } from './working-calendar.controller.js';

@Module({ controllers: [WorkingCalendarController], providers: [GetWorkingCalendarHandler] })
export class WorkingCalendarModule {}
