import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
} from 'class-validator';
import { entityKinds } from '#maturity/domain';

const nouns = [...entityKinds.keys()];

/** As many as a list of suggestions shows. */
const MAX_FOUND = 50;

export class SearchEntitiesRequest {
  @ApiProperty({
    type: String,
    example: 'service,system',
    description: `What is searched, comma-separated: ${nouns.join(', ')}.`,
  })
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',') : (value as unknown)))
  @ArrayMinSize(1)
  @ArrayMaxSize(nouns.length)
  @IsIn(nouns, { each: true })
  noun!: string[];

  @ApiPropertyOptional({
    description: 'Only those whose name or code holds this text; accents and case do not matter.',
  })
  @IsOptional()
  @IsString()
  @Length(0, 200)
  q?: string;

  @ApiPropertyOptional({ description: 'Those of this org unit come first.', example: 'VN-HN' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  first?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_FOUND, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_FOUND)
  limit: number = 20;
}
