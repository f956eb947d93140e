import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DeliveryQuery } from '#delivery';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { deliveryReportDocument, type DeliveryReportDocument } from './delivery.response.js';

export class RetryDelivery extends Command<DeliveryReportDocument> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
    readonly language: Language,
  ) {
    super();
  }
}

@CommandHandler(RetryDelivery)
export class RetryDeliveryHandler implements ICommandHandler<RetryDelivery> {
  constructor(private readonly deliveries: DeliveryQuery) {}

  async execute({ caller, id, language }: RetryDelivery): Promise<DeliveryReportDocument> {
    return deliveryReportDocument(await this.deliveries.retry(id, caller), language);
  }
}
