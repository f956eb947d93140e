import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { GetResponsiblePersonsHandler } from './get-responsible-persons.handler.js';
import { ResponsiblePersonsController } from './responsible-persons.controller.js';

@Module({
  imports: [AccessScopeModule, IdentityModule],
  controllers: [ResponsiblePersonsController],
  providers: [GetResponsiblePersonsHandler],
})
export class ResponsiblePersonsModule {}
