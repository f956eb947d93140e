import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, Length } from 'class-validator';
import { IsDay } from '#web';

export const MAX_EVENTS = 1000;

export class WhatIfRequest {
  @ApiProperty({
    type: [Object],
    minItems: 1,
    maxItems: MAX_EVENTS,
    description:
      'CloudEvents as `POST /events` takes them, about this org unit or those below it. What is left out of `specversion`, `source`, `id`, `time` (now) and `orgunit` (this org unit) is filled in.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_EVENTS)
  events!: unknown[];

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
