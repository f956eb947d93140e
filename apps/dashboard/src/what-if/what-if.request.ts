import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '#web';

export const MAX_EVENTS = 1000;

/** More kinds of work at once are no question that a person asks. */
const MAX_WORKS = 50;

const directions = ['at-least', 'at-most'] as const;

class BroughtRequest {
  @ApiProperty()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  to!: number;

  @ApiProperty({ enum: directions })
  @IsIn(directions)
  direction!: (typeof directions)[number];
}

class WorkRequest {
  @ApiProperty({ example: 'services.fullProcess' })
  @IsString()
  @Length(1, 200)
  measure!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  count!: number;

  @ApiPropertyOptional({ description: 'The segment or entity that the work is done in or on.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  subject?: string;

  @ApiPropertyOptional({ type: BroughtRequest, description: 'To what the work brings each entity.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => BroughtRequest)
  brings?: BroughtRequest;
}

export class WhatIfRequest {
  @ApiPropertyOptional({
    type: [Object],
    minItems: 1,
    maxItems: MAX_EVENTS,
    description:
      'CloudEvents as `POST /events` takes them, about this org unit or those below it. What is left out of `specversion`, `source`, `id`, `time` (now) and `orgunit` (this org unit) is filled in.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_EVENTS)
  events?: unknown[];

  @ApiPropertyOptional({
    type: [WorkRequest],
    minItems: 1,
    maxItems: MAX_WORKS,
    description: 'Countable work of this org unit, as `GET …/actions` names it; all of it together.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_WORKS)
  @ValidateNested({ each: true })
  @Type(() => WorkRequest)
  work?: WorkRequest[];

  @ApiPropertyOptional({ description: 'Only this framework; else all that apply to the org unit.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  framework?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Inclusive. Default: today.' })
  @IsOptional()
  @IsDay()
  asOf?: string;
}
