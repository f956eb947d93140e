import { ApiProperty } from '@nestjs/swagger';
import { channelKinds, type ChannelKind, type Delivery, type DeliveryReport } from '#delivery';
import { inLanguage, type Language } from '#kernel';
import { toInstantOrNull } from '../assessment/instants.js';
import { deliveryStates, toDeliveryState, type DeliveryState } from './delivery-state.js';

/** One message to one subscriber, and its state. The address is never shown. */
export class DeliveryDocument {
  @ApiProperty({ description: 'Also the `webhook-id` of every attempt.' })
  id!: string;

  @ApiProperty({ enum: channelKinds })
  channel!: ChannelKind;

  @ApiProperty({ enum: deliveryStates })
  state!: DeliveryState;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why it was dead-lettered, or why it was suppressed.',
  })
  reason!: Delivery['reason'];

  @ApiProperty({ type: 'integer' })
  attempts!: number;

  @ApiProperty({ type: String, nullable: true, description: 'How the last attempt failed.' })
  lastError!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'While it is pending.' })
  nextAttemptAt!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'When it was delivered, parked or suppressed.',
  })
  settledAt!: string | null;
}

/** A delivery with the alert that it is about. */
export class DeliveryReportDocument extends DeliveryDocument {
  @ApiProperty({ type: String, nullable: true, description: 'null: it is about the subscription itself.' })
  alert!: string | null;

  @ApiProperty({ description: 'The code of the org unit.' })
  orgUnit!: string;

  @ApiProperty()
  title!: string;
}

export class DeliveriesResponse {
  @ApiProperty({ type: [DeliveryReportDocument] })
  items!: DeliveryReportDocument[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' })
  next!: string | null;
}

export function deliveryDocument(delivery: Delivery): DeliveryDocument {
  const { id, channel, state, reason, attempts, lastError, nextAttemptAt, settledAt } = delivery;
  return {
    id,
    channel,
    state: toDeliveryState(state),
    reason,
    attempts,
    lastError,
    nextAttemptAt: toInstantOrNull(nextAttemptAt),
    settledAt: toInstantOrNull(settledAt),
  };
}

export function deliveryReportDocument(report: DeliveryReport, language: Language): DeliveryReportDocument {
  const { alertId, orgUnit, title } = report;
  return { ...deliveryDocument(report), alert: alertId, orgUnit, title: inLanguage(title, language) };
}
