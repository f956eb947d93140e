import { Module } from '@nestjs/common';
import { InsightsModule } from '#insights';
import { listController } from '#web';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { GetMilestoneBoardHandler } from './get-milestone-board.handler.js';
import { MilestoneBoardController } from './milestone-board.controller.js';
import { milestonesList } from './milestones.list.js';

@Module({
  imports: [AccessScopeModule, InsightsModule, PointInTimeModule],
  controllers: [MilestoneBoardController, listController(milestonesList)],
  providers: [GetMilestoneBoardHandler],
})
export class MilestoneBoardModule {}
