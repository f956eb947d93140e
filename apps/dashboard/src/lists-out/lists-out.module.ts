import { Module } from '@nestjs/common';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { GetDataStateHandler } from './data-state.handler.js';

/** Answers what every list that is written says about the figures behind it. */
@Module({
  imports: [AccessScopeModule, PointInTimeModule],
  providers: [GetDataStateHandler],
})
export class ListsOutModule {}
