import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { FrameworkAtRequest } from '../point-in-time/point-in-time.request.js';

export class ForecastRequest extends FrameworkAtRequest {
  @ApiPropertyOptional({ description: 'Only what is asked of this KPI.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  kpi?: string;
}
