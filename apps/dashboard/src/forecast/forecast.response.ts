import { ApiProperty } from '@nestjs/swagger';
import type { Criterion, ForecastVerdict, KpiUnit, TargetState } from '#maturity/domain';
import { directions, forecastVerdicts, kpiUnits, targetVerdicts } from '../assessment/allowed-values.js';
import { ShownDecimals } from '../assessment/shown-decimals.js';
import { StageDocument } from '../assessment/next-stage.response.js';

export class ForecastTargetDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date', description: 'The last day on which reaching it counts as on time.' })
  due!: string;

  @ApiProperty({ enum: targetVerdicts, type: String, nullable: true })
  verdict!: TargetState['verdict'];
}

export class SlopeIntervalDocument {
  @ApiProperty()
  low!: number;

  @ApiProperty()
  high!: number;
}

export class PaceWindowDocument {
  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  to!: string;
}

export class PacePointDocument {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty()
  value!: number;
}

export class ForecastDocument {
  @ApiProperty()
  kpi!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  track!: string;

  @ApiProperty({
    type: StageDocument,
    nullable: true,
    description: 'The stage, gate or band that it is needed for; null for targets.',
  })
  stage!: StageDocument | null;

  @ApiProperty({ type: ForecastTargetDocument, nullable: true })
  target!: ForecastTargetDocument | null;

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

  @ApiProperty({ enum: forecastVerdicts })
  verdict!: ForecastVerdict;

  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'Robust (Theil–Sen) since the last break, in the KPI’s unit for each month of 365.25 / 12 days.',
  })
  slopePerMonth!: number | null;

  @ApiProperty({
    type: SlopeIntervalDocument,
    nullable: true,
    description:
      'What the slope for each month may be as well: with 90 % confidence, or the range of all slopes where there are fewer than five points; wider after a fall that may come again.',
  })
  interval!: SlopeIntervalDocument | null;

  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'At that slope.' })
  eta!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'At the fast end of the interval.',
  })
  earliest!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'At its slow end; null: perhaps never.',
  })
  latest!: string | null;

  @ApiProperty({
    type: PaceWindowDocument,
    description: 'The days that the pace was taken from: since the last break.',
  })
  window!: PaceWindowDocument;

  @ApiProperty({ type: [PacePointDocument], description: 'A day on which nothing was measured has none.' })
  points!: PacePointDocument[];
}

export class ReferenceSlopeDocument {
  @ApiProperty({ enum: ['system-by-system', 'by-platform'] })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'In percentage points a day.' })
  perDay!: number;

  @ApiProperty({ description: 'Where the pace is stated.' })
  source!: string;
}

export class ForecastResponse {
  @ApiProperty()
  framework!: string;

  @ApiProperty()
  edition!: string;

  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({ type: [ForecastDocument] })
  items!: ForecastDocument[];

  @ApiProperty({
    type: [ReferenceSlopeDocument],
    description: 'Paces that the sources name, to compare with. They are stated of shares of services.',
  })
  references!: ReferenceSlopeDocument[];

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}
