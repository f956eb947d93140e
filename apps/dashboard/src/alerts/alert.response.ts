import { ApiProperty } from '@nestjs/swagger';
import {
  alertKinds,
  alertStates,
  alertSuppressReasons,
  resolveReasons,
  severities,
  type AlertKind,
  type AlertRecord,
  type AlertState,
  type Severity,
} from '#alerting/domain';
import { changeCauses, type ChangeCause } from '#assessments/domain';
import { KpiDocument } from '../assessment/kpi.response.js';
import { NextStageDocument, StageDocument } from '../assessment/next-stage.response.js';
import { DeliveryDocument } from '../deliveries/delivery.response.js';
import { OrgUnitName } from '../org-units/org-unit.response.js';

export class FrameworkName {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;
}

export class StageChangeDocument {
  @ApiProperty({ type: StageDocument, nullable: true })
  from!: StageDocument | null;

  @ApiProperty({ type: StageDocument, nullable: true })
  to!: StageDocument | null;
}

export class DecidingEvents {
  @ApiProperty({ type: 'integer' })
  count!: number;

  @ApiProperty({ type: [String], description: 'Log positions of at most three: `GET /events/{position}`.' })
  positions!: string[];
}

export class CausesDocument {
  @ApiProperty({ enum: changeCauses, isArray: true, description: 'The deciding one first.' })
  causes!: ChangeCause[];

  @ApiProperty({ type: DecidingEvents })
  events!: DecidingEvents;
}

export class AlertItem {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;
}

export class AlertDocument extends CausesDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty({ description: 'The rule of config/alerts.yaml that it comes from.' })
  rule!: string;

  @ApiProperty({ enum: alertKinds })
  kind!: AlertKind;

  @ApiProperty({ enum: severities })
  severity!: Severity;

  @ApiProperty({ enum: alertStates })
  state!: AlertState;

  @ApiProperty({ type: OrgUnitName })
  orgUnit!: OrgUnitName;

  @ApiProperty({ type: FrameworkName, nullable: true, description: 'null for milestones and events.' })
  framework!: FrameworkName | null;

  @ApiProperty({ type: String, nullable: true })
  track!: string | null;

  @ApiProperty({
    type: AlertItem,
    nullable: true,
    description: 'What it is about inside the track or org unit: a gate, a KPI, a target, a milestone.',
  })
  item!: AlertItem | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description:
      'Of an alert that gathers those of several org units: how many it told of (`?within=` lists them).',
  })
  gathers!: number | null;

  @ApiProperty({ type: StageChangeDocument })
  stage!: StageChangeDocument;

  @ApiProperty({ description: 'One line.' })
  title!: string;

  @ApiProperty({
    description: 'The evidence, what is missing for the next stage and when it is expected; plain text.',
  })
  text!: string;

  @ApiProperty({ format: 'date-time' })
  firedAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  acknowledgedAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  acknowledgedBy!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  endedAt!: string | null;

  @ApiProperty({
    enum: resolveReasons,
    nullable: true,
    description: 'Why it was resolved.',
  })
  resolvedBecause!: AlertRecord['resolvedBecause'];

  @ApiProperty({ type: String, nullable: true, description: 'The id of the alert that replaced it.' })
  replacedBy!: string | null;

  @ApiProperty({ type: [String], description: 'The ids of the alerts that it replaced.' })
  replaces!: string[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The reason that the source gave for what withdrew it.',
  })
  withdrawnReason!: string | null;

  @ApiProperty({ type: CausesDocument, nullable: true, description: 'Why it was resolved or withdrawn.' })
  ended!: CausesDocument | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'The day until which a pending alert waits for its movement to hold.',
  })
  waitsUntil!: string | null;

  @ApiProperty({
    enum: alertSuppressReasons,
    nullable: true,
    description: 'Why people are not notified of it.',
  })
  suppressed!: AlertRecord['suppressed'];

  @ApiProperty({ format: 'date', description: 'The day that the conclusion is about.' })
  day!: string;

  @ApiProperty({ type: [KpiDocument], description: 'The KPIs that the alert is about, when it fired.' })
  kpis!: KpiDocument[];

  @ApiProperty({ type: NextStageDocument, nullable: true })
  next!: NextStageDocument | null;

  @ApiProperty({ type: [DeliveryDocument], description: 'Who was notified, as far as the caller may see.' })
  deliveries!: DeliveryDocument[];
}

export class WithdrawnShare {
  @ApiProperty({ type: 'integer' })
  count!: number;

  @ApiProperty({ type: 'integer', description: 'Alerts that people were notified of.' })
  of!: number;

  @ApiProperty({ type: 'integer' })
  days!: number;
}

export class AlertsResponse {
  @ApiProperty({ type: [AlertDocument] })
  items!: AlertDocument[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' })
  next!: string | null;

  @ApiProperty({
    type: WithdrawnShare,
    description: 'How many alerts of the last days, of these org units, were withdrawn after they were sent.',
  })
  withdrawn!: WithdrawnShare;
}
