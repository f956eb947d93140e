import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import type { Criterion, KpiUnit, Mark, Provenance } from '#maturity/domain';
import { directions, kpiUnits, markRules, provenances } from '../../assessment/allowed-values.js';
import {
  CoverageDocument,
  DaysDocument,
  MeasuredAmountDocument,
  MeasuredUnitsDocument,
  SilentDocument,
} from '../../assessment/kpi.response.js';
import { StageDocument, TooFewDocument } from '../../assessment/next-stage.response.js';

// Payloads name stages, KPIs and measures by their ids: receivers are programs, and ids do not change.

export class WebhookStage extends OmitType(StageDocument, ['name']) {}

export class WebhookThresholds {
  @ApiProperty()
  enter!: number;

  @ApiProperty()
  exit!: number;
}

export class WebhookRange {
  @ApiProperty({ type: Number, nullable: true })
  min!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  max!: number | null;
}

export class WebhookMark {
  @ApiProperty({ enum: markRules })
  rule!: Mark['rule'];

  @ApiProperty({ description: 'The measure that gave rise to it.' })
  measure!: string;

  @ApiProperty({ description: 'What the rule compared, in natural units of the measure.' })
  observed!: number;

  @ApiProperty()
  expected!: number;

  @ApiPropertyOptional({ description: 'Of a part above its whole: the measure that it is part of.' })
  whole?: string;

  @ApiPropertyOptional({ type: WebhookThresholds, description: 'Where a stage is entered and lost.' })
  thresholds?: WebhookThresholds;

  @ApiPropertyOptional({ type: WebhookRange, description: 'The limits of the value.' })
  range?: WebhookRange;

  @ApiPropertyOptional({
    type: DaysDocument,
    description: 'The days that were looked at, where the rule has days of its own.',
  })
  period?: DaysDocument;
}

export class WebhookMeasuredAmount extends OmitType(MeasuredAmountDocument, ['counts']) {}

export class WebhookKpi {
  @ApiProperty({ example: 'online-services' })
  id!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'null: not measurable, which is not zero.' })
  value!: number | null;

  @ApiProperty({ enum: kpiUnits })
  unit!: KpiUnit;

  @ApiProperty({ type: Number, nullable: true })
  numerator!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  denominator!: number | null;

  @ApiProperty({ type: CoverageDocument })
  coverage!: CoverageDocument;

  @ApiProperty({ enum: provenances })
  provenance!: Provenance;

  @ApiProperty({ type: [WebhookMark], description: 'What makes the value doubtful. It never changes it.' })
  marks!: WebhookMark[];

  @ApiPropertyOptional({ type: SilentDocument, description: 'Present while org units are silent.' })
  silent?: SilentDocument;

  @ApiPropertyOptional({
    format: 'date',
    description: 'Present while all of them are silent: the last day with facts. The value is that of then.',
  })
  unknownSince?: string;

  @ApiPropertyOptional({
    type: WebhookMeasuredAmount,
    description: 'Present where org units reported only some flows of the ratio for a month.',
  })
  measured?: WebhookMeasuredAmount;

  @ApiPropertyOptional({
    format: 'date',
    description: 'The first day on which the last publication no longer counted.',
  })
  expiredOn?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'True: a reported total of twelve months.' })
  trailing?: true;

  @ApiPropertyOptional({ type: MeasuredUnitsDocument, description: 'Of a mean over org units below.' })
  units?: MeasuredUnitsDocument;

  @ApiPropertyOptional({ type: MeasuredUnitsDocument, description: 'Of a mean over merged org units.' })
  parts?: MeasuredUnitsDocument;
}

export class WebhookMissingWork {
  @ApiProperty({ example: 'services.fullProcess' })
  measure!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  count!: number;

  @ApiPropertyOptional({
    description: 'The segment or entity that a KPI looks at alone; absent: any.',
    example: 'group=G2C',
  })
  subject?: string;
}

export class WebhookUnmetCriterion {
  @ApiProperty()
  kpi!: string;

  @ApiProperty({ type: Number, nullable: true })
  value!: number | null;

  @ApiProperty()
  threshold!: number;

  @ApiProperty({ enum: directions })
  direction!: Criterion['direction'];

  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    maximum: 1,
    description: 'How far on its way; null: not measured.',
  })
  progress!: number | null;

  @ApiProperty({
    type: WebhookMissingWork,
    nullable: true,
    description: 'null: no amount of countable work, or nothing measured.',
  })
  missing!: WebhookMissingWork | null;

  @ApiPropertyOptional({
    type: TooFewDocument,
    description: 'The value is a share of too few items to decide.',
  })
  tooFew?: TooFewDocument;

  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'At the present pace.' })
  eta!: string | null;
}

export class WebhookWorkAlone extends WebhookMissingWork {
  @ApiProperty({ description: 'The KPI that the work is about.' })
  kpi!: string;
}

export class WebhookScoreGap {
  @ApiProperty({ description: 'The points of the score that are missing to the band.' })
  points!: number;

  @ApiProperty({
    type: [WebhookWorkAlone],
    description: 'The kinds of work that bring the band by themselves, the least first.',
  })
  alone!: WebhookWorkAlone[];
}

export class WebhookNextStage extends WebhookStage {
  @ApiProperty({ type: [WebhookUnmetCriterion] })
  unmet!: WebhookUnmetCriterion[];

  @ApiProperty({ type: String, nullable: true, description: 'The KPI that is furthest from its threshold.' })
  bottleneck!: string | null;

  @ApiPropertyOptional({ type: WebhookScoreGap, description: 'For a band: what the score lacks.' })
  gap?: WebhookScoreGap;
}
