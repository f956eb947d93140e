import { ApiProperty } from '@nestjs/swagger';
import { OrgUnitName } from '../org-units/org-unit.response.js';
import { recordStates, type RecordState } from './records.request.js';

export class RecorderDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The name of the person or key today.' })
  name!: string | null;
}

/** One version of a fact: as it was first recorded, as it was corrected, or that it was retracted. */
export class RecordVersionDocument {
  @ApiProperty({ example: '42' })
  position!: string;

  @ApiProperty({ enum: ['recorded', 'corrected', 'retracted'] })
  kind!: 'recorded' | 'corrected' | 'retracted';

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ type: RecorderDocument, nullable: true })
  recordedBy!: RecorderDocument | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was corrected or retracted.' })
  reason!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'When it happened.' })
  time!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What it says; null for a retraction.',
  })
  data!: Readonly<Record<string, unknown>> | null;
}

export class RecordDocument {
  @ApiProperty({
    example: '42',
    description: 'Of the version that counts; of a retracted fact, of the last one.',
  })
  position!: string;

  @ApiProperty({ example: 'vn.thang.service.digitized.v1' })
  type!: string;

  @ApiProperty({ description: 'What happened, in words.' })
  title!: string;

  @ApiProperty({ type: String, nullable: true })
  subject!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the entity is called; null: no event names it.',
  })
  name!: string | null;

  @ApiProperty({ type: OrgUnitName, nullable: true })
  orgUnit!: OrgUnitName | null;

  @ApiProperty({ format: 'date-time', description: 'When it happened.' })
  time!: string;

  @ApiProperty()
  source!: string;

  @ApiProperty({ description: 'The id of the original: a retraction of it takes back all versions.' })
  id!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The run that it came in, for example of an import.',
  })
  run!: string | null;

  @ApiProperty({ enum: recordStates })
  state!: RecordState;

  @ApiProperty({ description: 'True: the caller may correct and retract it.' })
  amendable!: boolean;

  @ApiProperty({ type: [RecordVersionDocument], description: 'All versions, the oldest first.' })
  versions!: RecordVersionDocument[];
}

export class ListRecordsResponse {
  @ApiProperty({ type: [RecordDocument], description: 'The last recorded first. A page may be short.' })
  items!: RecordDocument[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' })
  next!: string | null;
}
