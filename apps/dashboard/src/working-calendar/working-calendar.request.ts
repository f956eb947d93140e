import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export class WorkingCalendarRequest {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1900,
    maximum: 2200,
    description: 'This year, if left out.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  year?: number;
}
