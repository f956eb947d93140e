import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import {
  alertKinds,
  resolveReasons,
  severities,
  type AlertKind,
  type AlertTransition,
  type ResolveReason,
  type Severity,
} from '#alerting/domain';
import { changeCauses, type ChangeCause } from '#assessments/domain';
import { disableReasons, type DisableReason } from '#delivery';
import type { Language, LocalizedText } from '#kernel';
import { DecidingEvents } from '../../alerts/alert.response.js';
import { WebhookKpi, WebhookNextStage, WebhookStage } from './webhook-figures.js';

export const alertChanges = [
  'firing',
  'acknowledged',
  'resolved',
  'withdrawn',
] as const satisfies readonly AlertTransition['change'][];

export class WebhookText {
  @ApiProperty({ example: 'Tỉnh P1' })
  vi!: string;

  @ApiPropertyOptional({ example: 'Province P1' })
  en?: string;
}

/** A name in every language that it has; where it has no name, its code. */
function Name(): PropertyDecorator {
  return ApiProperty({
    oneOf: [{ type: 'string' }, { $ref: getSchemaPath(WebhookText) }],
    description: 'The name by language; a string where it has one text for all.',
  });
}

@ApiExtraModels(WebhookText)
export class WebhookNamed {
  @Name()
  name!: LocalizedText | string;
}

export class WebhookOrgUnit extends WebhookNamed {
  @ApiProperty()
  code!: string;
}

export class WebhookFramework extends WebhookNamed {
  @ApiProperty()
  id!: string;
}

@ApiExtraModels(WebhookText)
export class WebhookItem {
  @ApiProperty()
  id!: string;

  @ApiPropertyOptional({
    oneOf: [{ type: 'string' }, { $ref: getSchemaPath(WebhookText) }],
    description: 'Present where no framework file has the name, such as of a milestone.',
  })
  name?: LocalizedText | string;
}

export class WebhookStageChange {
  @ApiProperty({ type: WebhookStage, nullable: true })
  from!: WebhookStage | null;

  @ApiProperty({ type: WebhookStage, nullable: true })
  to!: WebhookStage | null;
}

/** An alert, and the step in its life that the message tells. */
export class WebhookAlert {
  @ApiProperty()
  id!: string;

  @ApiProperty({ description: 'The rule of config/alerts.yaml that it comes from.' })
  rule!: string;

  @ApiProperty({ enum: alertKinds })
  kind!: AlertKind;

  @ApiProperty({ enum: severities })
  severity!: Severity;

  @ApiProperty({ enum: alertChanges })
  state!: AlertTransition['change'];

  @ApiProperty({ format: 'date-time' })
  firedAt!: string;

  @ApiProperty({
    type: [String],
    description: 'When it fires: the ids of the alerts that it replaces. They have no message of their own.',
  })
  replaces!: string[];

  @ApiProperty({ enum: resolveReasons, nullable: true, description: 'Why it was resolved.' })
  because!: ResolveReason | null;

  @ApiProperty({ type: String, nullable: true, description: 'The reason given for what withdrew it.' })
  reason!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The person who acknowledged it.' })
  by!: string | null;

  @ApiProperty({ format: 'uri', description: 'The alert on the page.' })
  url!: string;
}

/** What every message carries in the language of the subscription. */
export class WebhookTexts {
  @ApiProperty({ enum: ['vi', 'en'], description: 'The language of the subscription.' })
  language!: Language;

  @ApiProperty({ description: 'One line, in that language.' })
  title!: string;

  @ApiProperty({ description: 'The whole message as plain text, in that language.' })
  text!: string;
}

export class AlertMessageData extends WebhookTexts {
  @ApiProperty({
    description: 'The journal position of the change. Messages may arrive in another order.',
    example: '118',
  })
  position!: string;

  @ApiProperty({ type: WebhookAlert })
  alert!: WebhookAlert;

  @ApiProperty({ type: WebhookOrgUnit })
  orgUnit!: WebhookOrgUnit;

  @ApiProperty({ type: WebhookFramework, nullable: true, description: 'null for milestones and events.' })
  framework!: WebhookFramework | null;

  @ApiProperty({ type: String, nullable: true })
  edition!: string | null;

  @ApiProperty({ type: String, nullable: true })
  track!: string | null;

  @ApiProperty({ format: 'date', description: 'The day that the conclusion is about.' })
  day!: string;

  @ApiProperty({
    type: WebhookItem,
    nullable: true,
    description: 'What it is about inside the track or org unit: a gate, a KPI, a target, a milestone.',
  })
  item!: WebhookItem | null;

  @ApiProperty({ type: WebhookStageChange })
  stage!: WebhookStageChange;

  @ApiProperty({
    enum: changeCauses,
    isArray: true,
    description: 'Why the alert fired; of an alert that ended, why it ended. The deciding cause first.',
  })
  causes!: ChangeCause[];

  @ApiProperty({ type: DecidingEvents })
  events!: DecidingEvents;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1, description: 'Progress to `next`.' })
  progress!: number | null;

  @ApiProperty({ type: WebhookNextStage, nullable: true })
  next!: WebhookNextStage | null;

  @ApiProperty({ type: [WebhookKpi], description: 'The KPIs that the alert is about, when it fired.' })
  kpis!: WebhookKpi[];
}

export class AlertMessage {
  @ApiProperty({ enum: alertChanges.map((change) => `alert.${change}`) })
  type!: `alert.${AlertTransition['change']}`;

  @ApiProperty({ format: 'date-time', description: 'When the change was announced.' })
  timestamp!: string;

  @ApiProperty({ type: AlertMessageData })
  data!: AlertMessageData;
}

export class WebhookSubscription {
  @ApiProperty()
  id!: string;

  @ApiProperty({ format: 'uri', description: 'The subscriptions on the page.' })
  url!: string;
}

export class SubscriptionMessageData extends WebhookTexts {
  @ApiProperty({ type: WebhookSubscription })
  subscription!: WebhookSubscription;

  @ApiProperty({ type: WebhookOrgUnit })
  orgUnit!: WebhookOrgUnit;
}

export class TestMessage {
  @ApiProperty({ enum: ['subscription.test'] })
  type!: 'subscription.test';

  @ApiProperty({ format: 'date-time' })
  timestamp!: string;

  @ApiProperty({ type: SubscriptionMessageData })
  data!: SubscriptionMessageData;
}

export class DisabledMessageData extends SubscriptionMessageData {
  @ApiProperty({
    enum: disableReasons,
    description: 'gone: the receiver answered 410. key-ended: the key of the subscription has ended.',
  })
  reason!: DisableReason;
}

export class DisabledMessage {
  @ApiProperty({ enum: ['subscription.disabled'] })
  type!: 'subscription.disabled';

  @ApiProperty({ format: 'date-time' })
  timestamp!: string;

  @ApiProperty({ type: DisabledMessageData })
  data!: DisabledMessageData;
}
