import { ApiProperty } from '@nestjs/swagger';
import { channelKinds, type ChannelKind } from '#delivery';

export const deliveryStates = ['pending', 'delivered', 'parked', 'suppressed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One message to one subscriber, and what became of it. Never the address it went to. */
export class DeliveryDocument {
  @ApiProperty({ description: 'Also the `webhook-id` of every attempt.' })
  id!: string;

  @ApiProperty({ enum: channelKinds })
  channel!: ChannelKind;

  @ApiProperty({ enum: deliveryStates })
  state!: DeliveryState;

  @ApiProperty({ type: 'integer' })
  attempts!: number;

  @ApiProperty({ type: String, nullable: true, description: 'How the last attempt failed.' })
  lastError!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  nextAttemptAt!: string | null;
}
