import { Module } from '@nestjs/common';
import { InsightsModule } from '#insights';
import { listController } from '#web';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { GetPeersHandler } from './get-peers.handler.js';
import { PeersController } from './peers.controller.js';
import { peersList } from './peers.list.js';

@Module({
  imports: [AccessScopeModule, FrameworksModule, InsightsModule, PointInTimeModule],
  controllers: [PeersController, listController(peersList)],
  providers: [GetPeersHandler],
})
export class PeersModule {}
