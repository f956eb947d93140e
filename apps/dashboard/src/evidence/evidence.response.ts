import { ApiProperty } from '@nestjs/swagger';
import type { FormulaPart } from '#insights';
import { formulaParts } from '../assessment/allowed-values.js';

export class EvidenceWindowDocument {
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'Inclusive; null: everything up to `to`.',
  })
  from!: string | null;

  @ApiProperty({ format: 'date', description: 'Inclusive.' })
  to!: string;
}

export class EvidencePartDocument {
  @ApiProperty({ enum: formulaParts })
  part!: FormulaPart;

  @ApiProperty()
  measure!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  key!: string;

  @ApiProperty({ type: EvidenceWindowDocument })
  window!: EvidenceWindowDocument;

  @ApiProperty({ description: 'What its items add, over all pages.' })
  amount!: number;

  @ApiProperty({ description: 'False: no fact speaks of it, which is not zero.' })
  measured!: boolean;
}

export class EvidenceUnitDocument {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;
}

export class EvidenceItemDocument {
  @ApiProperty()
  position!: string;

  @ApiProperty()
  source!: string;

  @ApiProperty()
  id!: string;

  @ApiProperty({ example: 'vn.thang.service.digitized.v1' })
  type!: string;

  @ApiProperty({ type: String, nullable: true })
  subject!: string | null;

  @ApiProperty({ type: EvidenceUnitDocument })
  orgUnit!: EvidenceUnitDocument;

  @ApiProperty({ format: 'date-time', description: 'When it happened.' })
  time!: string;

  @ApiProperty({ format: 'date-time', description: 'When the log learned of it.' })
  recordedAt!: string;

  @ApiProperty({ enum: formulaParts })
  part!: FormulaPart;

  @ApiProperty()
  measure!: string;

  @ApiProperty()
  key!: string;

  @ApiProperty({
    description: 'What the entity adds with this event, less what it adds without.',
  })
  adds!: number;

  @ApiProperty({
    enum: ['overridden', 'left-out', 'counted-elsewhere'],
    type: String,
    nullable: true,
    description:
      'Why it adds nothing: the org unit’s own report covers that day; or the org unit did not bring all flows of the ratio for the month; or another org unit, with which it was merged, has the later event about the same subject, which counts.',
  })
  because!: 'overridden' | 'left-out' | 'counted-elsewhere' | null;
}

export class EvidenceResponse {
  @ApiProperty()
  kpi!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  edition!: string;

  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({ type: Number, nullable: true })
  value!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  numerator!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  denominator!: number | null;

  @ApiProperty({ type: [EvidencePartDocument] })
  parts!: EvidencePartDocument[];

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'What all items add, those of other pages included; null for several parts together.',
  })
  total!: number | null;

  @ApiProperty({
    type: [EvidenceItemDocument],
    description:
      'The oldest first. A page may be short, even empty, although there is a next. Events of org units that were below this one then, but lie outside the access scope today, are left out.',
  })
  items!: EvidenceItemDocument[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' })
  next!: string | null;

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}
