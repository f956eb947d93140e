import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type IndexedWarning, type Recorded, shownToCaller } from '#intake';
import type { Language } from '#kernel';
import { describeWarning, warningCodes, type WarningCode } from '#warnings';
import { ProblemDocument } from '#web';

/** Why one event was rejected. */
export class RejectionDocument {
  @ApiProperty({
    type: 'integer',
    description: 'Which event of the request, from 0; of NDJSON, which line.',
    example: 0,
  })
  index!: number;

  @ApiProperty({ description: 'JSON Pointer into the event.', example: '/data/level' })
  pointer!: string;

  @ApiProperty({ example: 'id-conflict' })
  code!: string;

  @ApiProperty({ description: 'What to change.' })
  detail!: string;

  @ApiPropertyOptional({
    description: 'id-conflict: the position of the event that was first.',
    example: '17',
  })
  position?: string;
}

/** What somebody should look at in a recorded event. */
export class WarningDocument {
  @ApiProperty({ type: 'integer', description: 'Which event of the request, from 0.', example: 0 })
  index!: number;

  @ApiProperty({ description: 'JSON Pointer into the event.', example: '/subject' })
  pointer!: string;

  @ApiProperty({ enum: warningCodes })
  code!: WarningCode;

  @ApiProperty({ description: 'What is the case.' })
  detail!: string;

  @ApiProperty({ description: 'What to do about it.' })
  advice!: string;

  @ApiProperty({ description: '`GET /events/{position}/effects` says what the event does.', example: '17' })
  position!: string;
}

/** The answer with `202`: everything counted here is committed. */
export class RecordEventsResponse {
  @ApiProperty({ type: 'integer', description: 'Events that were stored.', example: 2 })
  accepted!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Events that were stored before; nothing was stored twice.',
    example: 1,
  })
  duplicates!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The highest position of the request, duplicates included; null when there is none.',
    example: '42',
  })
  position!: string | null;

  @ApiPropertyOptional({
    type: 'integer',
    description:
      'In a run: how many of its events wait now for an org unit or an event that a later one may bring.',
    example: 0,
  })
  waiting?: number;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'With Prefer: handling=lenient: events that were rejected.',
    example: 1,
  })
  rejected?: number;

  @ApiPropertyOptional({ type: [RejectionDocument], description: 'The first hundred problems.' })
  errors?: RejectionDocument[];

  @ApiPropertyOptional({ type: 'integer', description: 'How many problems there are in all.' })
  errorCount?: number;

  @ApiPropertyOptional({
    type: [WarningDocument],
    description:
      'What somebody should look at although it is recorded. Absent when there is none; requests of more than 100 events, and those of a recorder under load, are not inspected.',
  })
  warnings?: WarningDocument[];
}

/** Any error while recording. For NDJSON it says how far the lines were stored. */
export class RecordingProblem extends ProblemDocument {
  @ApiPropertyOptional({
    type: 'integer',
    description: 'NDJSON: events that were stored before the stream stopped.',
  })
  accepted?: number;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'NDJSON: duplicates that were recognised before the stream stopped.',
  })
  duplicates?: number;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'NDJSON: the highest position of these; null when there is none.',
    example: '2042',
  })
  position?: string | null;

  @ApiPropertyOptional({
    type: 'integer',
    description:
      'NDJSON: the line to go on with, from 1. Lines after it may be stored; sending them again is safe.',
    example: 2001,
  })
  nextLine?: number;
}

/** The answer with `403`, `409` or `422`: nothing was stored; of NDJSON, nothing from `nextLine` on. */
export class RejectedEventsProblem extends RecordingProblem {
  @ApiProperty({ type: [RejectionDocument], description: 'The first hundred problems.' })
  declare errors: RejectionDocument[];

  @ApiProperty({ type: 'integer', description: 'How many problems there are in all.', example: 1 })
  errorCount!: number;
}

export function responseOf(recorded: Recorded, lenient: boolean, language: Language): RecordEventsResponse {
  const { accepted, duplicates, rejected, errors, errorCount, waiting } = recorded;
  const position = recorded.position === null ? null : String(recorded.position);
  const warnings = recorded.warnings.map((warning) => warningDocument(warning, language));
  return {
    ...{ accepted, duplicates, position },
    ...(waiting !== undefined && { waiting }),
    ...(lenient && { rejected, errors: errors.map((one) => shownToCaller(one, language)), errorCount }),
    ...(warnings.length > 0 && { warnings }),
  };
}

function warningDocument(warning: IndexedWarning, language: Language): WarningDocument {
  const { index, pointer, code, position } = warning;
  const { detail, advice } = describeWarning(warning, language);
  return { index, pointer, code, detail, advice, position: String(position) };
}
