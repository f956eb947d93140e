import { ApiProperty } from '@nestjs/swagger';
import type { EditionBreak } from '#insights';
import { formatDay } from '#kernel';

export class BreakDocument {
  @ApiProperty({ format: 'date', description: 'The first of these days that the later edition assesses.' })
  day!: string;

  @ApiProperty({ description: 'The edition before.' })
  from!: string;

  @ApiProperty()
  to!: string;

  @ApiProperty({
    description: 'False: the editions have not the same basis, so differences across mean nothing.',
  })
  comparable!: boolean;
}

export function breakDocument({ day, from, to, comparable }: EditionBreak): BreakDocument {
  return { day: formatDay(day), from: from.edition.id, to: to.edition.id, comparable };
}

export class LevelPointDocument {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The edition that assesses that day.' })
  edition!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'null: no stage held.' })
  level!: number | null;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1 })
  progress!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Of indices and checklists.' })
  score!: number | null;
}

export class TrackHistoryDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty({ type: [LevelPointDocument] })
  points!: LevelPointDocument[];
}

export class HistoryResponse {
  @ApiProperty()
  framework!: string;

  @ApiProperty({ type: [TrackHistoryDocument], description: 'The tracks of all editions in the range.' })
  tracks!: TrackHistoryDocument[];

  @ApiProperty({ type: [BreakDocument] })
  breaks!: BreakDocument[];
}
