import { ApiProperty } from '@nestjs/swagger';
import type { FiledEvents } from '#event-log';
import { toCursor } from '#web';
import { FiledEventResponse, filedEventResponse } from './filed-event.response.js';

export class ListEventsResponse {
  @ApiProperty({
    type: [FiledEventResponse],
    description: 'May be short, even empty, although there is a next page.',
  })
  items!: FiledEventResponse[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The cursor of the next page; null at the end of the log.',
  })
  next!: string | null;
}

export function listEventsResponse({ items, next }: FiledEvents): ListEventsResponse {
  return { items: items.map(filedEventResponse), next: next === null ? null : toCursor([next]) };
}
