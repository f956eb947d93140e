import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Aggregation, Criterion, Provenance, TrackKind } from '#maturity/domain';
import type { OrgUnit } from '#org-units/domain';
import { aggregations, directions, provenances, trackKinds } from '../assessment/allowed-values.js';
import { StageDocument } from '../assessment/next-stage.response.js';
import { BandDocument, IndexGroupDefinitionDocument, RoundingDocument } from './index-definition.response.js';
import { orgUnitLevels } from '../org-units/org-unit.response.js';

export class TraitDocument {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  value!: string;
}

export class CriterionDocument {
  @ApiProperty()
  kpi!: string;

  @ApiProperty({ enum: directions })
  direction!: Criterion['direction'];

  @ApiProperty({ description: 'The threshold to enter the stage.' })
  enter!: number;

  @ApiProperty({ description: 'The stage is held until the value is worse than this.' })
  exit!: number;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'The least denominator of the KPI: a share of fewer items decides nothing.',
  })
  atLeast?: number;

  @ApiProperty({ enum: provenances, description: 'Of the entry threshold.' })
  provenance!: Provenance;

  @ApiProperty({ enum: provenances })
  exitProvenance!: Provenance;
}

export class StageDefinitionDocument extends StageDocument {
  @ApiProperty({ type: String, nullable: true })
  description!: string | null;

  @ApiProperty({ type: [TraitDocument] })
  traits!: TraitDocument[];

  @ApiProperty({ type: [CriterionDocument], description: 'None for the bands of an index.' })
  criteria!: CriterionDocument[];
}

export class ChecklistItemDefinitionDocument extends CriterionDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The heading that it is listed under.' })
  group!: string | null;
}

export class TargetDefinitionDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  kpi!: string;

  @ApiProperty({ enum: directions })
  direction!: Criterion['direction'];

  @ApiProperty()
  value!: number;

  @ApiProperty({ format: 'date', description: 'From this day on it is worked towards.' })
  from!: string;

  @ApiProperty({ format: 'date', description: 'The last day on which reaching it counts as on time.' })
  due!: string;

  @ApiProperty({ enum: provenances })
  provenance!: Provenance;
}

export class TrackDefinitionDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: trackKinds })
  kind!: TrackKind;

  @ApiProperty({
    type: [StageDefinitionDocument],
    description: 'Ladders: rungs; independent tracks: gates; indices: bands; else none.',
  })
  stages!: StageDefinitionDocument[];

  @ApiPropertyOptional({ description: 'Indices: the highest score that there is.' })
  max?: number;

  @ApiPropertyOptional({ enum: aggregations, description: 'Indices: how groups make the score.' })
  aggregation?: Aggregation;

  @ApiPropertyOptional({ type: RoundingDocument, description: 'Indices: how the publisher rounds.' })
  rounding?: RoundingDocument;

  @ApiPropertyOptional({
    enum: orgUnitLevels,
    nullable: true,
    description:
      'Indices: org units with units of this level below them score the mean over these. null: none.',
  })
  aggregate?: OrgUnit['level'] | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Indices: the track that computes what this one shows as published; null: none.',
  })
  comparedWith?: string | null;

  @ApiPropertyOptional({ type: [IndexGroupDefinitionDocument], description: 'Indices.' })
  groups?: IndexGroupDefinitionDocument[];

  @ApiPropertyOptional({ type: [BandDocument], description: 'Indices.' })
  bands?: BandDocument[];

  @ApiPropertyOptional({ type: [ChecklistItemDefinitionDocument], description: 'Checklists.' })
  items?: ChecklistItemDefinitionDocument[];

  @ApiPropertyOptional({ type: [TargetDefinitionDocument], description: 'Targets.' })
  targets?: TargetDefinitionDocument[];
}
