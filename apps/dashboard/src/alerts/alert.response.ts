import { ApiProperty } from '@nestjs/swagger';
import {
  alertKinds,
  alertStates,
  severities,
  type AlertKind,
  type AlertRecord,
  type AlertState,
  type Severity,
} from '#alerting/domain';
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

export class AlertDocument {
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

  @ApiProperty({ type: FrameworkName })
  framework!: FrameworkName;

  @ApiProperty()
  track!: string;

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
    type: String,
    nullable: true,
    description: 'Why it was resolved: reached, fell-back or changed.',
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

  @ApiProperty({ format: 'date', description: 'The day that the conclusion is about.' })
  day!: string;

  @ApiProperty({ type: [KpiDocument] })
  kpis!: KpiDocument[];

  @ApiProperty({ type: NextStageDocument, nullable: true })
  next!: NextStageDocument | null;

  @ApiProperty({ type: [DeliveryDocument], description: 'Who was notified, as far as the caller may see.' })
  deliveries!: DeliveryDocument[];
}

export class AlertsResponse {
  @ApiProperty({ type: [AlertDocument] })
  items!: AlertDocument[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' })
  next!: string | null;
}
