import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { IsDay, MAX_LIMIT, PageRequest } from '#web';

export class OverviewRequest extends PageRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 200)
  framework!: string;

  @ApiPropertyOptional({
    description: 'This org unit and those below it. Default: all within the access scope.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  root?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Inclusive. Default: today.' })
  @IsOptional()
  @IsDay()
  asOf?: string;

  @ApiPropertyOptional({ description: 'Default: the edition in force on that day.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  edition?: string;

  @ApiPropertyOptional({ description: 'Only this track of the framework. Default: all.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  track?: string;

  /** By default a page has the maximum length, because one screen shows all org units. */
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: MAX_LIMIT })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  override limit: number = MAX_LIMIT;
}
