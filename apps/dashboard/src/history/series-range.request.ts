import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { IsDay } from '#web';
import { KnownAtRequest } from '../point-in-time/point-in-time.request.js';

export const steps = ['day', 'week', 'month', 'quarter'] as const;
export type Step = (typeof steps)[number];

/** A range of days and the step between them. */
export class SeriesRangeRequest extends KnownAtRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 200)
  framework!: string;

  @ApiPropertyOptional({ format: 'date', description: 'Default: a year before `to`.' })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Inclusive. Default: today.' })
  @IsOptional()
  @IsDay()
  to?: string;

  @ApiPropertyOptional({
    enum: steps,
    default: 'month',
    description: 'Points are the last days of weeks, months, quarters, and `to`.',
  })
  @IsOptional()
  @IsIn(steps)
  step: Step = 'month';
}
