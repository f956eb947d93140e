import { ApiProperty } from '@nestjs/swagger';

export class LevelPointDocument {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'null: no stage held.' })
  level!: number | null;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1 })
  progress!: number | null;
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

  @ApiProperty({ type: [TrackHistoryDocument] })
  tracks!: TrackHistoryDocument[];
}
