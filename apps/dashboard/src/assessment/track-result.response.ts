import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Criterion, KpiUnit, Provenance, TargetState } from '#maturity/domain';
import { directions, kpiUnits, provenances, targetVerdicts } from './allowed-values.js';
import { ShownDecimals } from './shown-decimals.js';
import { MeasuredUnitsDocument } from './kpi.response.js';
import { MissingWorkDocument, StageDocument, UnmetCriterionDocument } from './next-stage.response.js';

export class GateDocument extends StageDocument {
  @ApiProperty()
  open!: boolean;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1 })
  progress!: number | null;

  @ApiProperty({ type: [UnmetCriterionDocument] })
  unmet!: UnmetCriterionDocument[];
}

export class IndexItemDocument {
  @ApiProperty()
  kpi!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Of its points, by its transform.' })
  share!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'null: not measured, which is not zero.' })
  points!: number | null;

  @ApiProperty({ description: 'The most that it gives, after what was shared out in its group.' })
  of!: number;

  @ApiProperty({ enum: provenances, description: 'Of the points and the transform.' })
  provenance!: Provenance;
}

export class IndexGroupDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'As the publisher rounds it; null while something that counts is not measured.',
  })
  points!: number | null;

  @ApiProperty()
  of!: number;

  @ApiProperty({ type: [IndexItemDocument], description: 'None for a mean over org units below.' })
  items!: IndexItemDocument[];

  @ApiPropertyOptional({
    type: MeasuredUnitsDocument,
    description: 'Of a mean over org units below: how many have points.',
  })
  units?: MeasuredUnitsDocument;
}

export class ScoreComparisonDocument {
  @ApiProperty({ description: 'The track that computes the score.' })
  track!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: Number, nullable: true })
  score!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'The published score less the computed one.' })
  difference!: number | null;

  @ShownDecimals()
  decimals!: number;
}

export class KnownPointsDocument {
  @ApiProperty({ description: 'The points that the measured items give.' })
  points!: number;

  @ApiProperty({ description: 'The most that these could give.' })
  of!: number;
}

export class ChecklistItemDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The heading that it is listed under.' })
  group!: string | null;

  @ApiProperty()
  kpi!: string;

  @ApiProperty({ type: Number, nullable: true })
  value!: number | null;

  @ApiProperty()
  threshold!: number;

  @ApiProperty({ enum: directions })
  direction!: Criterion['direction'];

  @ShownDecimals()
  decimals!: number;

  @ApiProperty()
  met!: boolean;

  @ApiProperty({ type: MissingWorkDocument, nullable: true })
  missing!: MissingWorkDocument | null;
}

export class ClosingDayDocument {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'null: not measured on that day.' })
  value!: number | null;
}

export class TargetDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  kpi!: string;

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

  @ApiProperty({ format: 'date', description: 'The last day on which reaching it counts as on time.' })
  due!: string;

  @ApiPropertyOptional({
    type: ClosingDayDocument,
    description:
      'The value on the day that decides the verdict: the due day, or the last day of an edition that ended before it. Absent until that day has passed.',
  })
  onClosingDay?: ClosingDayDocument;

  @ApiProperty({ type: MissingWorkDocument, nullable: true })
  missing!: MissingWorkDocument | null;

  @ApiProperty({
    enum: targetVerdicts,
    type: String,
    nullable: true,
    description:
      'On track or at risk at the present pace; reached late: after its day, while its edition is in force; null: too little is known of the pace.',
  })
  verdict!: TargetState['verdict'];

  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'At the present pace.' })
  eta!: string | null;
}
