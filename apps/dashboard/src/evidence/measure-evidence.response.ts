import { ApiProperty, OmitType } from '@nestjs/swagger';
import { EvidenceItemDocument, EvidenceWindowDocument } from './evidence.response.js';

export class MeasureEvidenceItemDocument extends OmitType(EvidenceItemDocument, ['part', 'key'] as const) {}

export class MeasureEvidenceResponse {
  @ApiProperty()
  measure!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  subject!: string | null;

  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({ type: EvidenceWindowDocument })
  window!: EvidenceWindowDocument;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'What all items add, over all pages; null for a median, which is no sum.',
  })
  total!: number | null;

  @ApiProperty({ type: [MeasureEvidenceItemDocument] })
  items!: MeasureEvidenceItemDocument[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The cursor of the next page. A page may show fewer than `limit`, even none.',
  })
  next!: string | null;

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}
