import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { KpiDocument, MarkDocument, MeasuredAmountDocument } from '../../assessment/kpi.response.js';
import {
  MissingWorkDocument,
  ScoreGapDocument,
  StageDocument,
  UnmetCriterionDocument,
} from '../../assessment/next-stage.response.js';

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

export class WebhookMark extends OmitType(MarkDocument, ['text', 'whole']) {
  @ApiPropertyOptional({ description: 'Of a part above its whole: the measure that it is part of.' })
  whole?: string;

  @ApiPropertyOptional({ type: WebhookThresholds, description: 'Where a stage is entered and lost.' })
  thresholds?: WebhookThresholds;

  @ApiPropertyOptional({ type: WebhookRange, description: 'The limits of the value.' })
  range?: WebhookRange;
}

export class WebhookMeasuredAmount extends OmitType(MeasuredAmountDocument, ['counts']) {}

export class WebhookKpi extends OmitType(KpiDocument, ['name', 'decimals', 'marks', 'measured']) {
  @ApiProperty({ type: [WebhookMark], description: 'What makes the value doubtful. It never changes it.' })
  marks!: WebhookMark[];

  @ApiPropertyOptional({
    type: WebhookMeasuredAmount,
    description: 'Present where org units reported only some flows of the ratio for a month.',
  })
  measured?: WebhookMeasuredAmount;
}

export class WebhookMissingWork extends OmitType(MissingWorkDocument, ['name']) {}

export class WebhookUnmetCriterion extends OmitType(UnmetCriterionDocument, [
  'name',
  'unit',
  'decimals',
  'missing',
]) {
  @ApiProperty({
    type: WebhookMissingWork,
    nullable: true,
    description: 'null: no amount of countable work, or nothing measured.',
  })
  missing!: WebhookMissingWork | null;
}

export class WebhookWorkAlone extends WebhookMissingWork {
  @ApiProperty({ description: 'The KPI that the work is about.' })
  kpi!: string;
}

export class WebhookScoreGap extends OmitType(ScoreGapDocument, ['alone']) {
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
