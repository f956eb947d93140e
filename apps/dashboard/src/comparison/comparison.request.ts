import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { IsDay } from '#web';
import { KnownAtRequest } from '../point-in-time/point-in-time.request.js';

/** Two days, as known at one moment and by one tree. */
export class ComparisonRequest extends KnownAtRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 200)
  framework!: string;

  @ApiProperty({ format: 'date', description: 'Inclusive.' })
  @IsDay()
  from!: string;

  @ApiPropertyOptional({ format: 'date', description: 'Inclusive. Default: today.' })
  @IsOptional()
  @IsDay()
  to?: string;
}
