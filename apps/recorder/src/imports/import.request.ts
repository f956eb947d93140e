import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { COUNTED, undoLists, type Mapping, type Outcome, type UndoList } from '#imports';
import {
  delimiters,
  encodings,
  listFormats,
  MAX_COLUMNS,
  tabularKinds,
  type Delimiter,
  type FileEncoding,
  type ListFormat,
  type TabularKind,
} from '#tabular';
import { PageRequest } from '#web';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** How the file is read, where detection is not right. */
export class FileOptionsRequest {
  @ApiPropertyOptional({ description: 'The sheet of a workbook; by default the first one.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  sheet?: string;

  @ApiPropertyOptional({ enum: encodings, description: 'Of a text file; by default it is detected.' })
  @IsOptional()
  @IsIn(encodings)
  encoding?: FileEncoding;

  @ApiPropertyOptional({ enum: delimiters, description: 'Of a CSV; by default it is detected.' })
  @IsOptional()
  @IsIn(delimiters)
  delimiter?: Delimiter;

  @ApiPropertyOptional({ enum: tabularKinds, description: 'By default it is detected.' })
  @IsOptional()
  @IsIn(tabularKinds)
  kind?: TabularKind;

  @ApiPropertyOptional({
    format: 'date',
    description: 'The day as of which rows without a day are; by default today. Not after today.',
  })
  @IsOptional()
  @Matches(DAY)
  asOf?: string;
}

export class UploadRequest extends FileOptionsRequest {
  @ApiProperty({
    description: 'The org unit whose list it is. Its rows may be about units below it.',
    example: 'hue',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  orgUnit!: string;

  @ApiPropertyOptional({ description: 'The name of the file.', example: 'dich-vu.xlsx' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  fileName?: string;
}

export class PeriodRequest {
  @ApiProperty({ format: 'date' })
  @Matches(DAY)
  from!: string;

  @ApiProperty({ format: 'date' })
  @Matches(DAY)
  to!: string;
}

export class MappedColumnRequest {
  @ApiProperty({ example: 'Mức độ DVC' })
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  heading!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A field of the layout; null: nothing is read from the column.',
    example: 'level',
  })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(200)
  field!: string | null;

  @ApiPropertyOptional({ type: PeriodRequest, description: 'The period of the amounts below.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PeriodRequest)
  period?: PeriodRequest;
}

export class MappingRequest implements Mapping {
  @ApiProperty({ description: 'See `GET /imports/layouts`.', example: 'services' })
  @IsString()
  @MaxLength(100)
  layout!: string;

  @ApiProperty({ type: [MappedColumnRequest] })
  @IsArray()
  @ArrayMaxSize(MAX_COLUMNS)
  @ValidateNested({ each: true })
  @Type(() => MappedColumnRequest)
  columns!: MappedColumnRequest[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Values for every row by field, as cells would say them.',
    example: { period: 'T6/2025' },
  })
  @IsOptional()
  @IsObject()
  constants: Record<string, string> = {};

  @ApiPropertyOptional({
    enum: [',', '.'],
    nullable: true,
    description: 'The mark before the decimals, where the numbers leave it open.',
  })
  @IsOptional()
  @IsIn([',', '.', null])
  decimal: ',' | '.' | null = null;
}

export class ChangeImportRequest {
  @ApiPropertyOptional({ type: FileOptionsRequest })
  @IsOptional()
  @ValidateNested()
  @Type(() => FileOptionsRequest)
  options?: FileOptionsRequest;

  @ApiPropertyOptional({ type: MappingRequest })
  @IsOptional()
  @ValidateNested()
  @Type(() => MappingRequest)
  mapping?: MappingRequest;
}

export class ListImportsRequest extends PageRequest {
  @ApiPropertyOptional({ description: 'Only of this org unit and those below it.', example: 'hue' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  orgUnit?: string;

  @ApiPropertyOptional({ description: 'Only the import that recorded this run of the log.', example: '7' })
  @IsOptional()
  @Matches(/^[1-9]\d{0,15}$/)
  run?: string;
}

export class ListRowsRequest extends PageRequest {
  @ApiProperty({ enum: COUNTED })
  @IsIn(COUNTED)
  outcome!: Outcome;
}

export class ListUndoneRequest extends PageRequest {
  @ApiProperty({ enum: undoLists })
  @IsIn(undoLists)
  list!: UndoList;
}

export class TemplateRequest {
  @ApiPropertyOptional({ enum: listFormats, default: 'xlsx' })
  @IsOptional()
  @IsIn(listFormats)
  format: ListFormat = 'xlsx';
}
