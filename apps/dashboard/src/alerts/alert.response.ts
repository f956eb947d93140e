import { ApiProperty } from '@nestjs/swagger';
import { alertKinds, severities, type AlertKind, type AlertRecord, type Severity } from '#alerting/domain';
import { KpiDocument } from '../assessment/kpi.response.js';
import { NextStageDocument, StageDocument } from '../assessment/next-stage.response.js';
import { DeliveryDocument } from '../deliveries/delivery.response.js';
import { OrgUnitName } from '../org-units/org-unit.response.js';

export type AlertState = AlertRecord['state'];
export const alertStates = ['raised', 'acknowledged', 'cleared'] as const satisfies readonly AlertState[];

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

  @ApiProperty({ description: 'The rule of config/alerts.yaml that raised it.' })
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
  raisedAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  acknowledgedAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  acknowledgedBy!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  clearedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'superseded, undone, reached or fell-back.' })
  clearedBecause!: AlertRecord['clearedBecause'];

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
