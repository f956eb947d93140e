import { Module } from '@nestjs/common';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { CallIntendedHandler } from './call-intended.handler.js';
import { IntendedWarningsController } from './intended-warnings.controller.js';
import { TakeBackIntendedHandler } from './take-back-intended.handler.js';

@Module({
  imports: [AccessScopeModule],
  controllers: [IntendedWarningsController],
  providers: [CallIntendedHandler, TakeBackIntendedHandler],
})
export class IntendedWarningsModule {}
