import { Module } from '@nestjs/common';
import { ReadModelsModule } from '#read-models';
import { listController } from '#web';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { GetOrgUnitHandler } from './get-org-unit.handler.js';
import { ListOrgUnitsHandler } from './list-org-units.handler.js';
import { OrgUnitsController } from './org-units.controller.js';
import { orgUnitsList } from './org-units.list.js';

@Module({
  imports: [AccessScopeModule, FrameworksModule, PointInTimeModule, ReadModelsModule],
  controllers: [OrgUnitsController, listController(orgUnitsList)],
  providers: [GetOrgUnitHandler, ListOrgUnitsHandler],
})
export class OrgUnitsModule {}
