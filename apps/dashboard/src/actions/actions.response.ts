import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { KpiUnit } from '#maturity/domain';
import { kpiUnits } from '../assessment/allowed-values.js';
import { StageDocument } from '../assessment/next-stage.response.js';
import { ShownDecimals } from '../assessment/shown-decimals.js';

export class GainDocument {
  @ApiProperty()
  framework!: string;

  @ApiProperty()
  edition!: string;

  @ApiProperty()
  track!: string;

  @ApiProperty({ description: 'The KPI that the work is for.' })
  kpi!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Indices: points of the score.' })
  points!: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Elsewhere: stages, gates, items or targets, and parts of them.',
  })
  progress!: number | null;

  @ApiProperty({ description: 'Of all that the track can give, 0–1.' })
  share!: number;
}

export class StageChangeDocument {
  @ApiProperty({ type: StageDocument, nullable: true })
  from!: StageDocument | null;

  @ApiProperty({ type: StageDocument, nullable: true })
  to!: StageDocument | null;
}

export class ScoreChangeDocument {
  @ApiProperty({ type: Number, nullable: true })
  from!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  to!: number | null;
}

export class ActionEffectDocument {
  @ApiProperty()
  framework!: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: no track counts this KPI.' })
  track!: string | null;

  @ApiProperty()
  kpi!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: Number, nullable: true })
  from!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  to!: number | null;

  @ApiProperty({ enum: kpiUnits })
  unit!: KpiUnit;

  @ShownDecimals()
  decimals!: number;

  @ApiProperty({ description: 'It moves the KPI the wrong way.' })
  harmful!: boolean;

  @ApiProperty({ type: StageChangeDocument, nullable: true })
  stage!: StageChangeDocument | null;

  @ApiProperty({ type: ScoreChangeDocument, nullable: true })
  score!: ScoreChangeDocument | null;
}

export class BroughtDocument {
  @ApiProperty()
  to!: number;

  @ApiProperty({ enum: ['at-least', 'at-most'] })
  direction!: 'at-least' | 'at-most';
}

export class ActionDocument {
  @ApiProperty({ example: 'services.fullProcess' })
  measure!: string;

  @ApiProperty({ description: 'What is counted, as it reads behind the number.' })
  name!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  count!: number;

  @ApiPropertyOptional({ description: 'The segment or entity that the work is done in or on; absent: any.' })
  subject?: string;

  @ApiPropertyOptional({
    type: BroughtDocument,
    description: 'For entities with amounts: the value that the work brings each of them to.',
  })
  brings?: BroughtDocument;

  @ApiProperty({ type: GainDocument })
  gain!: GainDocument;

  @ApiProperty({ description: '`gain.share` for each unit of work; the ranking goes by it.' })
  gainPerUnit!: number;

  @ApiProperty({
    type: [ActionEffectDocument],
    description: 'On every framework asked about, harmful ones too.',
  })
  effects!: ActionEffectDocument[];
}

export class ActionsResponse {
  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({ type: [ActionDocument] })
  items!: ActionDocument[];

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}
