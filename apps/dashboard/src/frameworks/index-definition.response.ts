import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import type { Aggregation, Provenance, Transform } from '#maturity/domain';
import { aggregations, provenances } from '../assessment/allowed-values.js';
import { StageDocument } from '../assessment/next-stage.response.js';
import { transformDocuments, transformProperty } from './transform.response.js';

@ApiExtraModels(...transformDocuments)
export class IndexItemDefinitionDocument {
  @ApiProperty()
  kpi!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'The most that it gives, or its weight; 0: tracked only.' })
  points!: number;

  @ApiProperty(transformProperty)
  transform!: Transform;

  @ApiProperty({ enum: provenances, description: 'Of the points and the transform.' })
  provenance!: Provenance;
}

export class IndexGroupDefinitionDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'The most that it gives, or its weight.' })
  points!: number;

  @ApiProperty({ enum: aggregations, description: 'How items make the group.' })
  aggregation!: Aggregation;

  @ApiProperty({ enum: provenances })
  provenance!: Provenance;

  @ApiProperty({ type: [IndexItemDefinitionDocument] })
  items!: IndexItemDefinitionDocument[];
}

export class BandDocument extends StageDocument {
  @ApiProperty({ type: String, nullable: true })
  description!: string | null;

  @ApiProperty({ description: 'The score at which it begins.' })
  enter!: number;

  @ApiProperty({ description: 'It is held until the score is lower than this.' })
  exit!: number;

  @ApiProperty({ description: 'True: `enter` itself still belongs to the band below.' })
  exclusive!: boolean;

  @ApiProperty({ enum: provenances })
  provenance!: Provenance;
}

export class RoundingDocument {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Decimals; null: not rounded.' })
  items!: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  groups!: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  score!: number | null;
}
