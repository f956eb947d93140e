import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { IsDay } from '#web';

export const trees = ['as-is', 'as-was', 'restated'] as const;

export class MaturityRequest {
  @ApiPropertyOptional({ description: 'Only this framework; else all that study the body.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  framework?: string;

  @ApiPropertyOptional({ format: 'date', description: "Inclusive, by the facts' own dates. Default: today." })
  @IsOptional()
  @IsDay()
  asOf?: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'With what the log held then. Not supported yet.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  knownAt?: string;

  @ApiPropertyOptional({ enum: trees, default: 'as-is', description: 'Only `as-is` is supported yet.' })
  @IsOptional()
  @IsIn(trees)
  tree: (typeof trees)[number] = 'as-is';
}
