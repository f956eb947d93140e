import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Length, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { IsDay } from '#web';

export class OverviewSummaryRequest {
  @ApiPropertyOptional({
    description:
      'This org unit and those below it. Default: what the person chose last, else their org unit, else the first tree.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  root?: string;

  @ApiPropertyOptional({
    description: 'Default: what the person chose last, else the first followed framework that has facts.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  framework?: string;

  @ApiPropertyOptional({
    description: 'Default: what the person chose last, else the track with most results.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  track?: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'Inclusive. Default: today; the last day with facts where none is expected any more.',
  })
  @IsOptional()
  @IsDay()
  asOf?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    description:
      'What moved is counted after this journal position. Default: that of the person’s look before, else seven days.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  since?: number;
}
