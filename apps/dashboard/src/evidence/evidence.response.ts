import { ApiProperty } from '@nestjs/swagger';
import type { EvidenceItem, FormulaPart } from '#insights';
import { formulaParts } from '../assessment/allowed-values.js';
import { RecorderDocument } from '../records/records.response.js';

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

export class ReplacementDocument {
  @ApiProperty({ example: '42', description: 'Of the correction or retraction.' })
  position!: string;

  @ApiProperty({ format: 'date-time', description: 'When the log learned of it.' })
  at!: string;

  @ApiProperty({ type: RecorderDocument, nullable: true, description: 'Who recorded it.' })
  by!: RecorderDocument | null;

  @ApiProperty({ type: String, nullable: true, description: 'The reason that it gives.' })
  reason!: string | null;
}

export const whyNothing = [
  'overridden',
  'left-out',
  'counted-elsewhere',
  'corrected',
  'retracted',
] as const satisfies readonly EvidenceItem['because'][];

export class EvidenceItemDocument {
  @ApiProperty()
  position!: string;

  @ApiProperty()
  source!: string;

  @ApiProperty()
  id!: string;

  @ApiProperty({ example: 'vn.thang.service.digitized.v1' })
  type!: string;

  @ApiProperty({ description: 'What happened, in words.' })
  title!: string;

  @ApiProperty({ type: String, nullable: true })
  subject!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What it is called; null: no event names it.' })
  name!: string | null;

  @ApiProperty({ type: EvidenceUnitDocument })
  orgUnit!: EvidenceUnitDocument;

  @ApiProperty({ format: 'date-time', description: 'When it happened.' })
  time!: string;

  @ApiProperty({ format: 'date-time', description: 'When the log learned of it.' })
  recordedAt!: string;

  @ApiProperty({ type: RecorderDocument, nullable: true, description: 'Who recorded it.' })
  recordedBy!: RecorderDocument | null;

  @ApiProperty({ enum: formulaParts })
  part!: FormulaPart;

  @ApiProperty()
  measure!: string;

  @ApiProperty()
  measureName!: string;

  @ApiProperty()
  key!: string;

  @ApiProperty({
    description: 'What the entity adds with this event, less what it adds without.',
  })
  adds!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Of a median: the amount that the entity has with this event. null: of a sum or mean.',
  })
  amount!: number | null;

  @ApiProperty({ description: 'True: that amount is the one in the middle, or one of the two.' })
  isMiddle!: boolean;

  @ApiProperty({
    enum: whyNothing,
    type: String,
    nullable: true,
    description:
      'Why it adds nothing: the org unit’s own report covers that day; or the org unit did not bring all flows of the ratio for the month; or another org unit, with which it was merged, has the later event about the same subject, which counts; or it was corrected or retracted.',
  })
  because!: EvidenceItem['because'];

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Of an event that was corrected or retracted: what it added before.',
  })
  added!: number | null;

  @ApiProperty({
    type: ReplacementDocument,
    nullable: true,
    description: 'The correction or retraction that took its place.',
  })
  replaced!: ReplacementDocument | null;
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
