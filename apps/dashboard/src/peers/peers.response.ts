import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PublishedPlaceDocument } from '../assessment/published-place.response.js';

export class PopulationDocument {
  @ApiProperty({
    type: 'integer',
    description: 'Org units that are measured, of those that the caller may see.',
  })
  count!: number;

  @ApiProperty({ type: Number, nullable: true })
  mean!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Standard deviation of the whole population.' })
  deviation!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  lowest!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  highest!: number | null;
}

export class PeerUnitDocument {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;
}

export class MovementDocument {
  @ApiProperty({ type: 'integer', description: 'Places gained; below zero: lost.' })
  rank!: number;

  @ApiProperty({ description: 'The value now less the one before.' })
  value!: number;
}

export class PeerDocument {
  @ApiProperty({ type: PeerUnitDocument })
  orgUnit!: PeerUnitDocument;

  @ApiProperty({ type: Number, nullable: true, description: 'null: not measured, or not scored.' })
  value!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Standard deviations from the mean.' })
  z!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: '0–1 between the lowest and the highest.' })
  normalized!: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'From 1, the best. Equals share a place, and the places they take up stay empty.',
  })
  rank!: number | null;

  @ApiProperty()
  tied!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'The band of the index, by name.' })
  group!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['1', '2', '3', '4'],
    description: 'The quarter of its group, 4 for the best.',
  })
  class!: string | null;

  @ApiProperty({
    type: MovementDocument,
    nullable: true,
    description: 'null where it had no place then, or the editions are not on the same basis.',
  })
  movement!: MovementDocument | null;

  @ApiPropertyOptional({
    type: PublishedPlaceDocument,
    description: 'Where a published index is compared: what its publisher announced, beside the rank above.',
  })
  published?: PublishedPlaceDocument;
}

export class PeersResponse {
  @ApiProperty()
  framework!: string;

  @ApiProperty()
  edition!: string;

  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description:
      'What movement is compared with. null: published figures, each compared with its own publication before.',
  })
  since!: string | null;

  @ApiProperty({ type: PopulationDocument })
  population!: PopulationDocument;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 6,
    description: 'Decimals with which values that differ are shown as different.',
  })
  decimals!: number;

  @ApiProperty({ type: [PeerDocument], description: 'The best first; at the end those without a place.' })
  items!: PeerDocument[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' })
  next!: string | null;

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}
