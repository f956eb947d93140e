import { ApiProperty } from '@nestjs/swagger';
import type { Criterion, KpiUnit, Provenance } from '#maturity/domain';
import { directions, kpiUnits, provenances } from '../assessment/allowed-values.js';
import { ShownDecimals } from '../assessment/shown-decimals.js';
import { CoverageDocument } from '../assessment/kpi.response.js';
import { StageDocument } from '../assessment/next-stage.response.js';
import { BreakDocument } from '../history/history.response.js';

export class KpiPointDocument {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The edition that assesses that day.' })
  edition!: string | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'null: not measurable on that day, which is not zero.',
  })
  value!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  numerator!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  denominator!: number | null;

  @ApiProperty({ type: CoverageDocument })
  coverage!: CoverageDocument;
}

export class ThresholdDocument {
  @ApiProperty()
  track!: string;

  @ApiProperty({ type: StageDocument })
  stage!: StageDocument;

  @ApiProperty()
  enter!: number;

  @ApiProperty()
  exit!: number;

  @ApiProperty({ enum: directions })
  direction!: Criterion['direction'];
}

export class KpiSeriesResponse {
  @ApiProperty()
  kpi!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: kpiUnits })
  unit!: KpiUnit;

  @ShownDecimals()
  decimals!: number;

  @ApiProperty({ enum: provenances })
  provenance!: Provenance;

  @ApiProperty({ type: [KpiPointDocument] })
  points!: KpiPointDocument[];

  @ApiProperty({
    type: [ThresholdDocument],
    description: 'What the stages of the newest edition in the range ask of this KPI, the lowest first.',
  })
  thresholds!: ThresholdDocument[];

  @ApiProperty({ type: [BreakDocument] })
  breaks!: BreakDocument[];
}
