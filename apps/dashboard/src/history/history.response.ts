import { ApiProperty } from '@nestjs/swagger';
import { BreakDocument } from './break.response.js';

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
