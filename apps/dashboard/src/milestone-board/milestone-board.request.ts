import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { milestoneStates, type MilestoneBoardState } from '#insights';
import { IsDay, PageRequest } from '#web';
import { IsKnownAt } from '../point-in-time/known-at.js';

const TASKS = [1, 2, 3, 4, 5, 6] as const;

export class MilestoneBoardRequest extends PageRequest {
  @ApiPropertyOptional({
    enum: ['none'],
    description:
      'Default: also the milestones of the org units below, by today’s tree. `none`: its own alone.',
  })
  @IsOptional()
  @IsIn(['none'])
  below?: 'none';

  @ApiPropertyOptional({ format: 'date', description: 'At the end of that day. Default: today.' })
  @IsOptional()
  @IsDay()
  asOf?: string;

  @ApiPropertyOptional({
    description:
      'With what the log held at that moment (RFC 3339), or up to that position. `now`, and without it: with all that it holds.',
  })
  @IsOptional()
  @IsKnownAt()
  knownAt?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: 365,
    default: 14,
    description: 'A milestone that is due within so many calendar days is due soon.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(365)
  dueSoonDays: number = 14;

  @ApiPropertyOptional({ enum: milestoneStates, description: 'Only this column.' })
  @IsOptional()
  @IsIn(milestoneStates)
  state?: MilestoneBoardState;

  @ApiPropertyOptional({
    type: 'integer',
    enum: TASKS,
    description: 'Only milestones of this national task.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsIn(TASKS)
  task?: number;

  @ApiPropertyOptional({ description: 'Only milestones that this org unit leads.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  lead?: string;

  @ApiPropertyOptional({
    description: 'Only those whose title, code, product or reference holds this text; accents do not matter.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  q?: string;
}
