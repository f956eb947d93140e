import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { KpiUnit, TrackKind } from '#maturity/domain';
import { kpiUnits, trackKinds } from '../assessment/allowed-values.js';
import { ShownDecimals } from '../assessment/shown-decimals.js';
import { StageDocument } from '../assessment/next-stage.response.js';

export class HypotheticalTrackDocument {
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

export class HypotheticalKpiDocument {
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

export class HypotheticalResultDocument {
  @ApiProperty({ type: [HypotheticalTrackDocument] })
  tracks!: HypotheticalTrackDocument[];

  @ApiProperty({ type: [HypotheticalKpiDocument] })
  kpis!: HypotheticalKpiDocument[];
}

export class HypotheticalChangeDocument {
  @ApiPropertyOptional({ description: 'The KPI that changes; or else `track`.' })
  kpi?: string;

  @ApiPropertyOptional({ description: 'The track whose stage or score changes.' })
  track?: string;

  @ApiProperty({
    nullable: true,
    oneOf: [{ type: 'number' }, { type: 'string' }],
    description: 'A KPI’s value; of a track its score, or the id of its stage.',
  })
  from!: number | string | null;

  @ApiProperty({ nullable: true, oneOf: [{ type: 'number' }, { type: 'string' }] })
  to!: number | string | null;
}

export class HypotheticalDocument {
  @ApiProperty()
  framework!: string;

  @ApiProperty()
  edition!: string;

  @ApiProperty({ type: HypotheticalResultDocument })
  before!: HypotheticalResultDocument;

  @ApiProperty({ type: HypotheticalResultDocument })
  after!: HypotheticalResultDocument;

  @ApiProperty({ type: [HypotheticalChangeDocument] })
  changes!: HypotheticalChangeDocument[];
}

export class WhatIfResponse {
  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({ type: [HypotheticalDocument], description: 'One for each framework.' })
  items!: HypotheticalDocument[];

  @ApiProperty({ description: 'The log position up to which recorded facts are counted.' })
  position!: string;
}
