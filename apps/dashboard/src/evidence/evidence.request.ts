import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { FormulaPart } from '#insights';
import { PageRequest } from '#web';
import { formulaParts } from '../assessment/allowed-values.js';
import { FrameworkAtRequest } from '../point-in-time/point-in-time.request.js';

export class EvidenceRequest extends IntersectionType(FrameworkAtRequest, PageRequest) {
  @ApiPropertyOptional({ enum: formulaParts, description: 'Only what makes up this part of the formula.' })
  @IsOptional()
  @IsIn(formulaParts)
  part?: FormulaPart;

  @ApiPropertyOptional({ description: 'Only what makes up this measure, or the reading with this key.' })
  @IsOptional()
  @IsString()
  @Length(1, 300)
  measure?: string;
}
