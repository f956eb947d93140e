import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { alertKinds, severities, type AlertKind, type Severity } from '#alerting/domain';
import { channelForms, channelKinds, type ChannelKind, type Subscription } from '#delivery';
import type { Language } from '#kernel';
import { toInstant } from '../assessment/instants.js';

export class ChannelDocument {
  @ApiProperty({ enum: channelKinds })
  kind!: ChannelKind;
}

for (const { kind, target } of channelForms) {
  const documentation = { type: String, description: `For ${kind}.` };
  if (target) ApiPropertyOptional(documentation)(ChannelDocument.prototype, target.member);
}

export class SubscriptionDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  orgUnit!: string;

  @ApiProperty({ type: [String], nullable: true, description: 'null: all.' })
  frameworks!: string[] | null;

  @ApiProperty({ enum: alertKinds, isArray: true, nullable: true, description: 'null: all.' })
  kinds!: AlertKind[] | null;

  @ApiProperty({ enum: severities })
  severity!: Severity;

  @ApiProperty({ type: ChannelDocument })
  channel!: ChannelDocument;

  @ApiProperty({ enum: ['vi', 'en'] })
  language!: Language;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class NewSubscriptionResponse extends SubscriptionDocument {
  @ApiPropertyOptional({
    description: 'Of a webhook: what its signatures are made with. It is shown this once.',
  })
  secret?: string;
}

export class SubscriptionsResponse {
  @ApiProperty({ type: [SubscriptionDocument] })
  items!: SubscriptionDocument[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export function subscriptionDocument(subscription: Subscription): SubscriptionDocument {
  const { id, orgUnit, frameworks, kinds, severity, channel, language, createdAt } = subscription;
  return {
    id,
    orgUnit,
    frameworks: frameworks && [...frameworks],
    kinds: kinds && [...kinds],
    severity,
    channel: { ...channel },
    language,
    createdAt: toInstant(createdAt),
  };
}
