import { ApiProperty } from '@nestjs/swagger';
import type { KpiUnit, TrackKind } from '#maturity/domain';
import { kpiUnits, trackKinds } from '../assessment/allowed-values.js';
import { ShownDecimals } from '../assessment/shown-decimals.js';
import { StageDocument } from '../assessment/next-stage.response.js';

export class ComparedKpiDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: Number, nullable: true })
  value!: number | null;

  @ApiProperty({ enum: kpiUnits })
  unit!: KpiUnit;

  @ShownDecimals()
  decimals!: number;
}

export class ComparedTrackDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: trackKinds })
  kind!: TrackKind;

  @ApiProperty({ type: StageDocument, nullable: true })
  stage!: StageDocument | null;

  @ApiProperty({ type: Number, nullable: true })
  score!: number | null;

  @ShownDecimals()
  scoreDecimals!: number;

  @ApiProperty({ type: Number, nullable: true })
  progress!: number | null;
}

export class ComparedDayDocument {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty()
  edition!: string;

  @ApiProperty({ description: 'Of the edition: which other editions it may be compared with.' })
  basis!: string;

  @ApiProperty({ type: [ComparedTrackDocument] })
  tracks!: ComparedTrackDocument[];

  @ApiProperty({ type: [ComparedKpiDocument] })
  kpis!: ComparedKpiDocument[];
}

export class KpiDifferenceDocument {
  @ApiProperty()
  kpi!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: Number, nullable: true })
  from!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  to!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'null unless both are measured.' })
  change!: number | null;
}

export class TrackDifferenceDocument {
  @ApiProperty()
  track!: string;

  @ApiProperty({ type: StageDocument, nullable: true })
  from!: StageDocument | null;

  @ApiProperty({ type: StageDocument, nullable: true })
  to!: StageDocument | null;

  @ApiProperty({ type: 'integer', description: 'Levels gained; no stage counts as level 0.' })
  levels!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Change of the score; null unless there are both.',
  })
  score!: number | null;
}

export class ComparisonResponse {
  @ApiProperty()
  framework!: string;

  @ApiProperty({ type: ComparedDayDocument })
  from!: ComparedDayDocument;

  @ApiProperty({ type: ComparedDayDocument })
  to!: ComparedDayDocument;

  @ApiProperty({ type: [KpiDifferenceDocument], description: 'Of the KPIs that both editions have.' })
  differences!: KpiDifferenceDocument[];

  @ApiProperty({ type: [TrackDifferenceDocument], description: 'Of the tracks that both editions have.' })
  tracks!: TrackDifferenceDocument[];

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}
