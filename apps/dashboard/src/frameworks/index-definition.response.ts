import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Aggregation, Provenance, Transform } from '#maturity/domain';
import { aggregations, provenances, transformKinds } from '../assessment/allowed-values.js';
import { StageDocument } from '../assessment/next-stage.response.js';

export class ShareFromDocument {
  @ApiProperty()
  from!: number;

  @ApiProperty()
  share!: number;
}

export class ShareOfCodeDocument {
  @ApiProperty()
  value!: number;

  @ApiProperty()
  share!: number;
}

export class TransformDocument {
  @ApiProperty({ enum: transformKinds })
  kind!: Transform['kind'];

  @ApiPropertyOptional({ description: 'linear: the value that gives nothing.' })
  from?: number;

  @ApiPropertyOptional({ description: 'linear: the value that gives all points.' })
  to?: number;

  @ApiPropertyOptional({ description: 'linear: no less than nothing and no more than all points.' })
  capped?: boolean;

  @ApiPropertyOptional({ type: [ShareFromDocument], description: 'banded: rising.' })
  bands?: readonly ShareFromDocument[];

  @ApiPropertyOptional({ description: 'binary: the value that gives all points.' })
  threshold?: number;

  @ApiPropertyOptional({ type: [ShareOfCodeDocument], description: 'coded.' })
  codes?: readonly ShareOfCodeDocument[];
}

export class IndexItemDefinitionDocument {
  @ApiProperty()
  kpi!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'The most that it gives, or its weight; 0: tracked only.' })
  points!: number;

  @ApiProperty({ type: TransformDocument, description: 'From the value to the share of the points.' })
  transform!: TransformDocument;

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
