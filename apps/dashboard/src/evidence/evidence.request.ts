import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import type { FormulaPart } from '#insights';
import { DEFAULT_LIMIT, MAX_LIMIT } from '#web';
import { formulaParts } from '../assessment/allowed-values.js';
import { FrameworkAtRequest } from '../point-in-time/point-in-time.request.js';

export class EvidenceRequest extends FrameworkAtRequest {
  @ApiPropertyOptional({ enum: formulaParts, description: 'Only what makes up this part of the formula.' })
  @IsOptional()
  @IsIn(formulaParts)
  part?: FormulaPart;

  @ApiPropertyOptional({ description: 'Only what makes up this measure, or the reading with this key.' })
  @IsOptional()
  @IsString()
  @Length(1, 300)
  measure?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit: number = DEFAULT_LIMIT;

  @ApiPropertyOptional({ description: 'The `next` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}
