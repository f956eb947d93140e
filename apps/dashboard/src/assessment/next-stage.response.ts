import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Criterion, KpiUnit } from '#maturity/domain';
import { directions, kpiUnits } from './allowed-values.js';
import { ShownDecimals } from './shown-decimals.js';

export class StageDocument {
  @ApiProperty({ type: 'integer', minimum: 1 })
  level!: number;

  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;
}

export class MissingWorkDocument {
  @ApiProperty({ example: 'services.fullProcess' })
  measure!: string;

  @ApiProperty({
    description: 'What is counted, as it reads behind the number.',
    example: 'full-process services',
  })
  name!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  count!: number;

  @ApiPropertyOptional({
    description: 'The segment or entity that a KPI looks at alone; absent: any.',
    example: 'group=G2C',
  })
  subject?: string;
}

export class TooFewDocument {
  @ApiProperty({ type: 'integer', description: 'How many items the value is a share of.' })
  count!: number;

  @ApiProperty({ type: 'integer', description: 'How many it takes.' })
  atLeast!: number;
}

export class UnmetCriterionDocument {
  @ApiProperty()
  kpi!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: Number, nullable: true })
  value!: number | null;

  @ApiProperty()
  threshold!: number;

  @ApiProperty({ enum: directions })
  direction!: Criterion['direction'];

  @ApiProperty({ enum: kpiUnits })
  unit!: KpiUnit;

  @ShownDecimals()
  decimals!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    maximum: 1,
    description: 'How far on its way; null: not measured.',
  })
  progress!: number | null;

  @ApiProperty({
    type: MissingWorkDocument,
    nullable: true,
    description: 'null: no amount of countable work, or nothing measured.',
  })
  missing!: MissingWorkDocument | null;

  @ApiPropertyOptional({
    type: TooFewDocument,
    description: 'The value is a share of too few items to decide; `missing` names the items that lack.',
  })
  tooFew?: TooFewDocument;

  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'At the present pace.' })
  eta!: string | null;
}

export class WorkAloneDocument extends MissingWorkDocument {
  @ApiProperty({ description: 'The KPI that the work is about.' })
  kpi!: string;

  @ApiProperty()
  kpiName!: string;
}

export class ScoreGapDocument {
  @ApiProperty({ description: 'The points of the score that are missing to the band.' })
  points!: number;

  @ApiProperty({
    type: [WorkAloneDocument],
    description: 'The kinds of work that bring the band by themselves, the least first.',
  })
  alone!: WorkAloneDocument[];
}

export class NextStageDocument extends StageDocument {
  @ApiProperty({ type: [UnmetCriterionDocument] })
  unmet!: UnmetCriterionDocument[];

  @ApiProperty({ type: String, nullable: true, description: 'The KPI that is furthest from its threshold.' })
  bottleneck!: string | null;

  @ApiPropertyOptional({
    type: ScoreGapDocument,
    description:
      'For a band: what the score lacks. `unmet` is then the least work that brings the band over all items together; where no countable work does, every item without full points. Absent without a score.',
  })
  gap?: ScoreGapDocument;
}
