import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { alertKinds, severities, type AlertKind, type Severity } from '#alerting/domain';
import {
  digests,
  type Digest,
  channelForms,
  channelKinds,
  disableReasons,
  pauseReasons,
  subscriptionStates,
  type Attempt,
  type AttemptedDelivery,
  type ChannelKind,
  type DisableReason,
  type PauseReason,
  type SubscriptionRecord,
  type SubscriptionState,
  type Suspension,
} from '#delivery';
import { inLanguage, type Language } from '#kernel';
import { toInstant, toInstantOrNull } from '../assessment/instants.js';
import { DeliveryDocument, deliveryDocument } from '../deliveries/delivery.response.js';

export class ChannelDocument {
  @ApiProperty({ enum: channelKinds })
  kind!: ChannelKind;
}

for (const { kind, target } of channelForms) {
  const documentation = { type: String, description: `For ${kind}.` };
  if (target) ApiPropertyOptional(documentation)(ChannelDocument.prototype, target.member);
}

export class SuspensionDocument {
  @ApiProperty({ description: 'The host, with its port; `smtp`: the mail server.' })
  destination!: string;

  @ApiProperty({ format: 'date-time', description: 'Since when it has not answered.' })
  since!: string;

  @ApiProperty({ format: 'date-time', description: 'When the next attempt is made, by one message.' })
  nextAttemptAt!: string;

  @ApiProperty({ description: 'How the last attempt failed.', example: 'timeout' })
  reason!: string;
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

  @ApiProperty({ enum: digests, nullable: true, description: 'null: by the kind of the change.' })
  digest!: Digest | null;

  @ApiProperty({ type: ChannelDocument })
  channel!: ChannelDocument;

  @ApiProperty({ enum: ['vi', 'en'] })
  language!: Language;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ description: 'The id of the key that it belongs to.' })
  owner!: string;

  @ApiProperty({ description: 'What falls into a pause is suppressed.' })
  paused!: boolean;

  @ApiProperty({ enum: subscriptionStates })
  state!: SubscriptionState;

  @ApiProperty({
    type: String,
    enum: [...pauseReasons, ...disableReasons],
    nullable: true,
    description:
      'Paused on request, or by the link in a mail. Disabled because the receiver answered 410, or because the ' +
      'key has ended.',
  })
  stateReason!: PauseReason | DisableReason | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  stateSince!: string | null;

  @ApiProperty({
    type: SuspensionDocument,
    nullable: true,
    description:
      'Sending to the destination is suspended because it gives no answer; messages wait. null: it is not.',
  })
  suspension!: SuspensionDocument | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description:
      'Until when messages carry the signature of the old secret too; null: the secret is not being changed.',
  })
  oldSecretEndsAt!: string | null;
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

export class RotatedSecretResponse {
  @ApiProperty({ description: 'The new secret. It is shown this once.' })
  secret!: string;

  @ApiProperty({ format: 'date-time', description: 'When the old secret ends by itself.' })
  oldSecretEndsAt!: string;
}

export class ReplayResponse {
  @ApiProperty({ type: 'integer', description: 'Messages that are sent again, under their ids.' })
  resent!: number;

  @ApiProperty({ type: 'integer', description: 'Messages about changes that it had not got.' })
  added!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where the next request goes on (`from`); null: the range is done.',
  })
  next!: string | null;
}

export class AttemptDocument {
  @ApiProperty({ type: 'integer' })
  number!: number;

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'null: it goes on, or its process ended first.',
  })
  durationMs!: number | null;

  @ApiProperty({ type: Boolean, nullable: true })
  delivered!: boolean | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'With what the receiver answered: of HTTP or SMTP.',
  })
  status!: number | null;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  @ApiProperty({ type: String, nullable: true })
  detail!: string | null;
}

/** A message to the subscription, with every attempt to deliver it. */
export class SubscriptionDeliveryDocument extends DeliveryDocument {
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'null: it is about the subscription, such as a test.',
  })
  alert!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The position of the change in the journal.' })
  position!: string | null;

  @ApiProperty({ description: 'The code of the org unit.' })
  orgUnit!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: [AttemptDocument] })
  tries!: AttemptDocument[];
}

export class SubscriptionDeliveriesResponse {
  @ApiProperty({ type: [SubscriptionDeliveryDocument] })
  items!: SubscriptionDeliveryDocument[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export function subscriptionDocument(subscription: SubscriptionRecord): SubscriptionDocument {
  const { id, orgUnit, frameworks, kinds, severity, digest, channel, language, createdAt, owner, status } =
    subscription;
  return {
    id,
    orgUnit,
    frameworks: frameworks && [...frameworks],
    kinds: kinds && [...kinds],
    severity,
    digest,
    channel: { ...channel },
    language,
    createdAt: toInstant(createdAt),
    owner,
    paused: subscription.pause !== null,
    state: status.state,
    stateReason: status.state === 'active' ? null : status.reason,
    stateSince: status.state === 'active' ? null : toInstantOrNull(status.since),
    suspension: subscription.suspension && suspensionDocument(subscription.suspension),
    oldSecretEndsAt: toInstantOrNull(subscription.oldSecretEndsAt),
  };
}

function suspensionDocument({ destination, since, until, reason }: Suspension): SuspensionDocument {
  return { destination, since: toInstant(since), nextAttemptAt: toInstant(until), reason };
}

export function subscriptionDeliveryDocument(
  delivery: AttemptedDelivery,
  language: Language,
): SubscriptionDeliveryDocument {
  const { createdAt, alertId, position, orgUnit, title, tries } = delivery;
  return {
    ...deliveryDocument(delivery),
    createdAt: toInstant(createdAt),
    alert: alertId,
    position: position === null ? null : String(position),
    orgUnit,
    title: inLanguage(title, language),
    tries: tries.map(attemptDocument),
  };
}

function attemptDocument({
  number,
  startedAt,
  finishedAt,
  delivered,
  status,
  reason,
  detail,
}: Attempt): AttemptDocument {
  const durationMs = finishedAt === null ? null : Math.max(0, finishedAt - startedAt);
  return { number, startedAt: toInstant(startedAt), durationMs, delivered, status, reason, detail };
}
