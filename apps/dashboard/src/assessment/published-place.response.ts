import { ApiProperty } from '@nestjs/swagger';

export class GroupPlaceDocument {
  @ApiProperty({ description: 'The group as the publisher names it, such as ASEAN.' })
  group!: string;

  @ApiProperty({ type: 'integer' })
  rank!: number;

  @ApiProperty({ type: 'integer', description: 'How many are ranked in the group.' })
  of!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'The mean of the group as published.' })
  mean!: number | null;
}

/** What a publisher announced of one org unit. */
export class PublishedPlaceDocument {
  @ApiProperty({ format: 'date', description: 'The day of the publication.' })
  on!: string;

  @ApiProperty({ description: 'The value of the index as published.' })
  value!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'null: no rank was published.' })
  rank!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many were ranked.' })
  of!: number | null;

  @ApiProperty({ type: [GroupPlaceDocument], description: 'Places within groups.' })
  ranks!: GroupPlaceDocument[];
}
