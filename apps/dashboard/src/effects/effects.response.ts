import { ApiProperty, PickType } from '@nestjs/swagger';
import type { EventState } from '#insights';
import { ReplacementDocument } from '../evidence/evidence.response.js';
import { effectReasons, type EffectReason } from './effect-reasons.js';

export const eventStates = [
  'effective',
  'superseded',
  'retracted',
  'not-counted-yet',
] as const satisfies readonly EventState['state'][];

export class EffectUnitDocument {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;
}

export class EffectEventDocument {
  @ApiProperty({ example: 'vn.thang.service.digitized.v1' })
  type!: string;

  @ApiProperty({ description: 'What happened, in words.' })
  title!: string;

  @ApiProperty({ type: String, nullable: true })
  subject!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What it is called; null: no event names it.' })
  name!: string | null;

  @ApiProperty()
  source!: string;

  @ApiProperty()
  id!: string;

  @ApiProperty({ format: 'date-time', description: 'When it happened.' })
  time!: string;

  @ApiProperty({ format: 'date-time', description: 'When the log learned of it.' })
  recordedAt!: string;

  @ApiProperty({ type: EffectUnitDocument, nullable: true })
  orgUnit!: EffectUnitDocument | null;
}

export class RecordedByDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The name of the person or key today.' })
  name!: string | null;
}

export class EffectDeltaDocument {
  @ApiProperty({ type: EffectUnitDocument })
  orgUnit!: EffectUnitDocument;

  @ApiProperty({ example: 'services.fullProcess' })
  measure!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date', description: 'The day from which or on which it counts.' })
  day!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The segment or entity, if it is kept by one.' })
  subject!: string | null;

  @ApiProperty({ description: 'In natural units; negative where it takes something away.' })
  amount!: number;
}

export class EffectKpiDocument {
  @ApiProperty()
  framework!: string;

  @ApiProperty()
  frameworkName!: string;

  @ApiProperty()
  kpi!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({
    type: [EffectUnitDocument],
    description: 'Whose KPI it is: the org unit and those above it.',
  })
  orgUnits!: EffectUnitDocument[];
}

export class EffectReasonDocument {
  @ApiProperty({ enum: effectReasons })
  code!: EffectReason;

  @ApiProperty({ description: 'Why, in words.' })
  detail!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What to do about it.' })
  advice!: string | null;
}

export class EventReplacementDocument extends PickType(ReplacementDocument, [
  'at',
  'by',
  'reason',
] as const) {}

export class EventEffectsResponse {
  @ApiProperty({ example: '42' })
  position!: string;

  @ApiProperty({ type: EffectEventDocument, nullable: true, description: 'Null after its erasure.' })
  event!: EffectEventDocument | null;

  @ApiProperty({ type: RecordedByDocument, nullable: true, description: 'Who recorded the event.' })
  recordedBy!: RecordedByDocument | null;

  @ApiProperty({ enum: eventStates, type: String, nullable: true, description: 'Null after its erasure.' })
  state!: EventState['state'] | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The position of the correction or retraction that took its place.',
  })
  replacedBy!: string | null;

  @ApiProperty({
    type: EventReplacementDocument,
    nullable: true,
    description: 'Who recorded that correction or retraction, when and why.',
  })
  replaced!: EventReplacementDocument | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of a correction or retraction: the position of the event that it amends.',
  })
  amends!: string | null;

  @ApiProperty({ type: [EffectDeltaDocument], description: 'What it changed when it was recorded.' })
  deltas!: EffectDeltaDocument[];

  @ApiProperty({ type: [EffectKpiDocument], description: 'The KPIs that read what it changed.' })
  kpis!: EffectKpiDocument[];

  @ApiProperty({
    type: [EffectReasonDocument],
    description: 'Why it changes no figure, and what else somebody should look at.',
  })
  reasons!: EffectReasonDocument[];
}
