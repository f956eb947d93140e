import { Module } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { OrgDirectory } from './org-directory.js';

/** Needs a global `Database` and `Clock`. */
@Module({ imports: [EventLogModule], providers: [OrgDirectory], exports: [OrgDirectory] })
export class OrgUnitsModule {}
