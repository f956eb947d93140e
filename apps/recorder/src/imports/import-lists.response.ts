import { ApiProperty } from '@nestjs/swagger';
import { COUNTED, type Outcome } from '#imports';

export class ChangeDocument {
  @ApiProperty({ example: 'service.digitized' })
  event!: string;

  @ApiProperty({ description: 'The path in the payload; `on`: the day.', example: 'level' })
  field!: string;

  @ApiProperty({ example: 'Mức độ dịch vụ' })
  label!: string;

  @ApiProperty({ type: String, nullable: true, example: '3' })
  from!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '4' })
  to!: string | null;
}

export class RowProblemDocument {
  @ApiProperty({ type: String, nullable: true, description: 'The heading of the column.' })
  column!: string | null;

  @ApiProperty({ example: 'not-a-day' })
  code!: string;

  @ApiProperty({ description: 'What to change.' })
  detail!: string;

  @ApiProperty({ type: String, nullable: true, example: '28/02/2026' })
  suggestion!: string | null;
}

export class ImportedRowDocument {
  @ApiProperty({ enum: COUNTED })
  outcome!: Outcome;

  @ApiProperty({ type: 'integer', description: 'As in the file, from 1.', example: 17 })
  row!: number;

  @ApiProperty({ type: String, nullable: true, example: 'service/1.004194' })
  subject!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the row or the log calls its subject.' })
  name!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'hue' })
  orgUnit!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Huế' })
  orgUnitName!: string | null;

  @ApiProperty({ type: [ChangeDocument] })
  changes!: ChangeDocument[];

  @ApiProperty({ type: [RowProblemDocument] })
  problems!: RowProblemDocument[];
}

export class ListRowsResponse {
  @ApiProperty({ type: [ImportedRowDocument], description: 'In the order of the file.' })
  items!: ImportedRowDocument[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export class NeedingEventDocument {
  @ApiProperty({ example: '2610' })
  position!: string;

  @ApiProperty({ description: 'What happened, in words.', example: 'Số hóa dịch vụ' })
  title!: string;
}

export class UndoneEventDocument {
  @ApiProperty({ example: '2542' })
  position!: string;

  @ApiProperty({ example: 'vn.thang.service.digitized.v1' })
  type!: string;

  @ApiProperty({ description: 'What happened, in words.', example: 'Số hóa dịch vụ' })
  title!: string;

  @ApiProperty({ type: String, nullable: true, example: 'service/1.004194' })
  subject!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the log calls its subject.' })
  name!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'hue' })
  orgUnit!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Huế' })
  orgUnitName!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Who touched a kept event, or the one that needs it.',
  })
  touchedBy!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  touchedAt!: string | null;

  @ApiProperty({
    type: NeedingEventDocument,
    nullable: true,
    description:
      'Why an untouched event is kept: something recorded since about the same entity stands on it, such as the corrected level of a service on its registration.',
  })
  neededBy!: NeedingEventDocument | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why an event could not be taken back.' })
  reason!: string | null;
}

export class ListUndoneResponse {
  @ApiProperty({ type: [UndoneEventDocument] })
  items!: UndoneEventDocument[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export class LayoutFieldDocument {
  @ApiProperty({ example: 'level' })
  id!: string;

  @ApiProperty({ example: 'Mức độ dịch vụ' })
  label!: string;

  @ApiProperty({ example: 'choice' })
  kind!: string;

  @ApiProperty()
  isRequired!: boolean;

  @ApiProperty({ type: [String], description: 'What a choice takes.' })
  allowed!: string[];
}

export class LayoutDocument {
  @ApiProperty({ example: 'services' })
  id!: string;

  @ApiProperty({ example: 'Danh sách dịch vụ, mỗi dòng một dịch vụ' })
  name!: string;

  @ApiProperty({ type: [LayoutFieldDocument] })
  fields!: LayoutFieldDocument[];
}

export class ListLayoutsResponse {
  @ApiProperty({ type: [LayoutDocument] })
  items!: LayoutDocument[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: null;
}
