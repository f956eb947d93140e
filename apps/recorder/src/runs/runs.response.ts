import { ApiProperty } from '@nestjs/swagger';
import type { RefusedEvent, Run } from '#event-log';
import type { Language } from '#kernel';
import { describeKind, describeWarning, warningCodes, type FoundWarning, type WarningCode } from '#warnings';

export class WarningExampleDocument {
  @ApiProperty({ description: '`GET /events/{position}/effects` says what the event does.', example: '17' })
  position!: string;

  @ApiProperty({ description: 'JSON Pointer into the event.', example: '/subject' })
  pointer!: string;

  @ApiProperty({ description: 'What is the case.' })
  detail!: string;
}

/** Warnings of one kind about the events of one source. */
export class RunWarningDocument {
  @ApiProperty({ enum: warningCodes })
  code!: WarningCode;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'What to do about it.' })
  advice!: string;

  @ApiProperty({ example: '/portals/ha-noi' })
  source!: string;

  @ApiProperty({ type: 'integer', description: 'How many there are.', example: 40 })
  count!: number;

  @ApiProperty({ description: 'Somebody said that the source means it.' })
  intended!: boolean;

  @ApiProperty({ type: [WarningExampleDocument], description: 'The newest three.' })
  examples!: WarningExampleDocument[];
}

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

  @ApiProperty({ type: 'integer', description: 'Events that were stored.', example: 2500 })
  accepted!: number;

  @ApiProperty({ type: 'integer', description: 'Events that were stored before.', example: 0 })
  duplicates!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Events that wait for an org unit or an event which a later one may bring; 0 once closed.',
    example: 3,
  })
  waiting!: number;

  @ApiProperty({
    type: 'integer',
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

  @ApiProperty({
    type: [RunWarningDocument],
    nullable: true,
    description:
      'What somebody should look at although it is stored. Null until the events are inspected, which begins when the run is closed.',
  })
  warnings!: RunWarningDocument[] | null;
}

/** @param language of the texts of the warnings */
export function runResponse(
  run: Run,
  warnings: readonly FoundWarning[] | null,
  language: Language = 'vi',
): RunResponse {
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
    warnings: warnings && warnings.map((warning) => warningDocument(warning, language)),
  };
}

function warningDocument(warning: FoundWarning, language: Language): RunWarningDocument {
  const { code, source, count, intended, examples } = warning;
  return {
    ...{ code, source, count, ...describeKind(code, language) },
    intended: intended !== null,
    examples: examples.map(({ position, pointer, values }) => ({
      position: String(position),
      pointer,
      detail: describeWarning({ code, values }, language).detail,
    })),
  };
}

/** An event of a run that waited and was refused. */
export class RefusedEventDocument implements Omit<RefusedEvent, 'detail'> {
  @ApiProperty({
    type: 'integer',
    description: 'Its line in what was sent, from 1 (`Thang-First-Line`).',
    example: 12,
  })
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
