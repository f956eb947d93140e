import { ApiProperty } from '@nestjs/swagger';
import type { RefusedEvent, Run } from '#event-log';

/** A run: events that a sender sends as one piece. */
export class RunResponse {
  @ApiProperty({ example: '7' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'It ends then, unless a request renews it.' })
  leaseUntil!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Null while it is open.' })
  closedAt!: string | null;

  @ApiProperty({ description: 'Events that were stored.', example: 2500 })
  accepted!: number;

  @ApiProperty({ description: 'Events that were stored before.', example: 0 })
  duplicates!: number;

  @ApiProperty({
    description: 'Events that wait for an org unit or an event which a later one may bring; 0 once closed.',
    example: 3,
  })
  waiting!: number;

  @ApiProperty({
    description: 'Events that waited and were refused; `GET /runs/{id}/refused` lists them for a day.',
    example: 0,
  })
  refused!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The position of its newest event; null without events.',
    example: '2542',
  })
  position!: string | null;
}

export function runResponse(run: Run): RunResponse {
  const { id, openedAt, leaseUntil, closedAt, accepted, duplicates, waiting, rejected, position } = run;
  return {
    id: String(id),
    openedAt: new Date(openedAt).toISOString(),
    leaseUntil: new Date(leaseUntil).toISOString(),
    closedAt: closedAt === null ? null : new Date(closedAt).toISOString(),
    accepted,
    duplicates,
    waiting,
    refused: rejected,
    position: position === null ? null : String(position),
  };
}

/** An event of a run that waited and was refused. */
export class RefusedEventDocument implements Omit<RefusedEvent, 'detail'> {
  @ApiProperty({ description: 'Its line in what was sent, from 1 (`Thang-First-Line`).', example: 12 })
  line!: number;

  @ApiProperty({ example: '/portals/ha-noi' })
  source!: string;

  @ApiProperty({ example: 'service-digitized-1' })
  id!: string;

  @ApiProperty({ description: 'JSON Pointer into the event.', example: '/orgunit' })
  pointer!: string;

  @ApiProperty({ example: 'unknown-unit' })
  code!: string;

  @ApiProperty({ description: 'What to change.' })
  detail!: string;
}

export class RefusedEventsResponse {
  @ApiProperty({ type: [RefusedEventDocument], description: 'By line.' })
  items!: RefusedEventDocument[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' })
  next!: string | null;
}
