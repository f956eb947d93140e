import { ApiProperty } from '@nestjs/swagger';

export const editionStates = ['in-force', 'ended', 'coming'] as const;

export class LegalBasisDocument {
  @ApiProperty({ example: '766/QĐ-TTg' })
  number!: string;

  @ApiProperty({ format: 'date' })
  date!: string;

  @ApiProperty({ description: 'Who issued it.' })
  body!: string;
}

export class EditionDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'Inclusive; null: in force.' })
  validTo!: string | null;

  @ApiProperty({ enum: editionStates, description: 'Today.' })
  state!: (typeof editionStates)[number];

  @ApiProperty()
  source!: string;

  @ApiProperty({ type: LegalBasisDocument, nullable: true })
  legalBasis!: LegalBasisDocument | null;

  @ApiProperty({
    description: 'Only editions of the same basis are compared with each other without being asked to.',
  })
  basis!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The framework that took its place.' })
  successor!: string | null;
}
