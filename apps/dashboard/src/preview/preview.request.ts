import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject } from 'class-validator';

/** A form records a handful of events at once; larger requests are imports. */
const MAX_EVENTS = 100;

export class PreviewRequest {
  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    minItems: 1,
    maxItems: MAX_EVENTS,
    description: 'CloudEvents as `POST /events` takes them, corrections and retractions included.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_EVENTS)
  @IsObject({ each: true })
  events!: object[];
}
