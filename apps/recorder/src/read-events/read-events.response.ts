import { ApiProperty } from '@nestjs/swagger';
import type { FiledEvent, FiledEvents } from '#event-log';
import { toCursor } from '#web';

export class RecordedBy {
  @ApiProperty()
  id!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The name of the person or key today.' })
  name!: string | null;
}

/** An event as it was received, with what the log added. */
export class FiledEventResponse {
  @ApiProperty({ example: '42' })
  position!: string;

  @ApiProperty({ format: 'date-time', description: 'When the log learned of it.' })
  recordedAt!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Corrections and retractions: the position of the event that this one amends.',
  })
  amends!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The position of the original at the start of that chain.',
  })
  chain!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The run that it came in; null when its sender opened none.',
  })
  run!: string | null;

  @ApiProperty({
    type: RecordedBy,
    nullable: true,
    description: 'The person or key that recorded it. Kept beside the event, outside its hash.',
  })
  recordedBy!: RecordedBy | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'The CloudEvent as it was received; null after its erasure.',
  })
  event!: Readonly<Record<string, unknown>> | null;
}

export function filedEventResponse(
  { position, recordedAt, amends, chain, run, recordedBy, event }: FiledEvent,
  names: ReadonlyMap<string, string>,
): FiledEventResponse {
  return {
    position: String(position),
    recordedAt: new Date(recordedAt).toISOString(),
    amends: amends === null ? null : String(amends),
    chain: chain === null ? null : String(chain),
    run: run === null ? null : String(run),
    recordedBy: recordedBy === null ? null : { id: recordedBy, name: names.get(recordedBy) ?? null },
    event,
  };
}

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

export function listEventsResponse(
  { items, next }: FiledEvents,
  names: ReadonlyMap<string, string>,
): ListEventsResponse {
  return {
    items: items.map((item) => filedEventResponse(item, names)),
    next: next === null ? null : toCursor([next]),
  };
}
