import { ApiProperty } from '@nestjs/swagger';
import { importStates, type ImportState, type RowCounts, type UndoCounts } from '#imports';

export class RowCountsDocument implements RowCounts {
  @ApiProperty({ type: 'integer', example: 12 })
  new!: number;

  @ApiProperty({ type: 'integer', description: 'Rows that say what is recorded already.', example: 430 })
  same!: number;

  @ApiProperty({ type: 'integer', example: 3 })
  changed!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  rejected!: number;
}

export class UndoCountsDocument implements UndoCounts {
  @ApiProperty({ type: 'integer', description: 'Events that were taken back.', example: 14 })
  takenBack!: number;

  @ApiProperty({
    type: 'integer',
    description:
      'Events that were corrected or retracted since, and beginnings of entities on which those stand.',
    example: 1,
  })
  kept!: number;

  @ApiProperty({ type: 'integer', description: 'Events that could not be taken back.', example: 0 })
  refused!: number;
}

export class PeriodDocument {
  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  to!: string;
}

export class HeadingDocument {
  @ApiProperty({ type: 'integer', description: 'Its place, from 0.', example: 2 })
  column!: number;

  @ApiProperty({ example: 'Mức độ DVC' })
  text!: string;

  @ApiProperty({ type: [String], description: 'The first values below it.', example: ['4', '3'] })
  samples!: string[];

  @ApiProperty({ type: String, nullable: true, description: 'What it is mapped to, or proposed for.' })
  field!: string | null;

  @ApiProperty({ type: PeriodDocument, nullable: true })
  period!: PeriodDocument | null;
}

export class FileDocument {
  @ApiProperty({ enum: ['csv', 'xlsx', 'ndjson'] })
  kind!: string;

  @ApiProperty({ description: 'The sheet that is read; empty for a text file.' })
  sheet!: string;

  @ApiProperty({ type: [String] })
  sheets!: string[];

  @ApiProperty({ type: String, nullable: true, example: 'utf-8' })
  encoding!: string | null;

  @ApiProperty({ type: String, nullable: true, example: ';' })
  delimiter!: string | null;

  @ApiProperty({ enum: [',', '.'], nullable: true, example: ',' })
  decimal!: ',' | '.' | null;

  @ApiProperty({ type: 'integer', description: 'The row with the headings, from 1.', example: 1 })
  headingRow!: number;

  @ApiProperty({ type: [HeadingDocument] })
  headings!: HeadingDocument[];
}

export class QuestionDocument {
  @ApiProperty({
    enum: ['column', 'field', 'decimal'],
    description: 'What a heading means; where a needed field comes from; the mark before the decimals.',
  })
  kind!: 'column' | 'field' | 'decimal';

  @ApiProperty({ type: 'integer', nullable: true })
  column!: number | null;

  @ApiProperty({ type: String, nullable: true })
  heading!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The proposed field, or the field that is needed.',
  })
  field!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: '0 to 1.' })
  confidence!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'A number that can be read in two ways.' })
  example!: string | null;
}

export class MappingReferenceDocument {
  @ApiProperty({ example: '7' })
  id!: string;

  @ApiProperty({ type: 'integer', example: 2 })
  version!: number;
}

export class SameFileDocument {
  @ApiProperty({ example: '41' })
  id!: string;

  @ApiProperty({ enum: importStates })
  state!: ImportState;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ example: 'Nguyễn Văn An' })
  by!: string;
}

export class ImportProblemDocument {
  @ApiProperty({ example: 'file-cut' })
  code!: string;

  @ApiProperty({ description: 'What to change.' })
  detail!: string;
}

/** One file with its mapping, preview and run. */
export class ImportDocument {
  @ApiProperty({ example: '42' })
  id!: string;

  @ApiProperty({ example: 'hue' })
  orgUnit!: string;

  @ApiProperty({ description: 'The source of its events.', example: '/org-units/hue' })
  source!: string;

  @ApiProperty({ example: 'dich-vu.xlsx' })
  fileName!: string;

  @ApiProperty({ type: 'integer', example: 48213 })
  fileBytes!: number;

  @ApiProperty({ enum: importStates })
  state!: ImportState;

  @ApiProperty({ format: 'date', description: 'The day as of which rows without a day are.' })
  asOf!: string;

  @ApiProperty({ type: FileDocument, nullable: true, description: 'Null until the file was looked at.' })
  file!: FileDocument | null;

  @ApiProperty({ type: String, nullable: true, example: 'services' })
  layout!: string | null;

  @ApiProperty({ type: MappingReferenceDocument, nullable: true })
  mapping!: MappingReferenceDocument | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Values for every row, by field.',
  })
  constants!: Record<string, string>;

  @ApiProperty({ type: [QuestionDocument], description: 'What must be answered before a preview.' })
  questions!: QuestionDocument[];

  @ApiProperty({ type: RowCountsDocument })
  counts!: RowCounts;

  @ApiProperty({ type: 'integer', description: 'Rows that are done so far.', example: 446 })
  rowsDone!: number;

  @ApiProperty({ description: 'The log changed since the preview, so that it is shown anew.' })
  isRenewed!: boolean;

  @ApiProperty({
    type: SameFileDocument,
    nullable: true,
    description: 'The newest import of the same bytes that was recorded.',
  })
  sameFile!: SameFileDocument | null;

  @ApiProperty({ type: ImportProblemDocument, nullable: true })
  problem!: ImportProblemDocument | null;

  @ApiProperty({ type: String, nullable: true, description: 'Its run in the log.', example: '7' })
  run!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ example: 'Nguyễn Văn An' })
  createdBy!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  finishedAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  finishedBy!: string | null;

  @ApiProperty({ type: UndoCountsDocument, nullable: true })
  undo!: UndoCounts | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  undoneAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  undoneBy!: string | null;
}

export class ListImportsResponse {
  @ApiProperty({ type: [ImportDocument] })
  items!: ImportDocument[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
