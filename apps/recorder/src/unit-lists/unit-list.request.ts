import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { listFormats, type ListFormat } from '#tabular';

const choices = ['true', 'false'] as const;
const templates = ['vietnam'] as const;

export class UnitListRequest {
  @ApiPropertyOptional({
    enum: choices,
    default: 'false',
    description: '`true`: nothing is recorded; the answer says what would be.',
  })
  @IsOptional()
  @IsIn(choices)
  preview: 'true' | 'false' = 'false';

  @ApiPropertyOptional({ enum: templates, description: 'A ready list in place of a file.' })
  @IsOptional()
  @IsIn(templates)
  template?: (typeof templates)[number];

  @ApiPropertyOptional({
    enum: choices,
    default: 'false',
    description: '`true`: the template with its 3,321 communes, wards and special zones.',
  })
  @IsOptional()
  @IsIn(choices)
  communes: 'true' | 'false' = 'false';

  @ApiPropertyOptional({ description: 'The name of the file.', example: 'don-vi.xlsx' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  fileName?: string;
}

export class EmptyUnitListRequest {
  @ApiPropertyOptional({ enum: listFormats, default: 'csv' })
  @IsOptional()
  @IsIn(listFormats)
  format: ListFormat = 'csv';
}
