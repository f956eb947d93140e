import { Module } from '@nestjs/common';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { DeliveriesController } from './deliveries.controller.js';
import { ListDeliveriesHandler } from './list-deliveries.handler.js';
import { RetryDeliveryHandler } from './retry-delivery.handler.js';

@Module({
  imports: [AccessScopeModule],
  controllers: [DeliveriesController],
  providers: [ListDeliveriesHandler, RetryDeliveryHandler],
})
export class DeliveriesModule {}
