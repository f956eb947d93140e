import { ApiProperty } from '@nestjs/swagger';
import { KpiDocument } from '../standing/kpi.document.js';
import { NextStageDocument } from '../standing/next-stage.document.js';
import { StageDocument } from '../standing/stage.document.js';

export class TrackStandingDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty({
    type: StageDocument,
    nullable: true,
    description: 'Held on that day, by the entry thresholds alone.',
  })
  stage!: StageDocument | null;

  @ApiProperty({
    type: StageDocument,
    nullable: true,
    description: 'What was announced last: exit thresholds and the freeze of silent feeds govern it.',
  })
  announced!: StageDocument | null;

  @ApiProperty({ type: Number, nullable: true, description: 'For indices; null on ladders.' })
  score!: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    maximum: 1,
    description: 'On the way to the next stage.',
  })
  progress!: number | null;

  @ApiProperty({ type: NextStageDocument, nullable: true })
  next!: NextStageDocument | null;
}

export class MaturityDocument {
  @ApiProperty()
  framework!: string;

  @ApiProperty()
  edition!: string;

  @ApiProperty()
  orgUnit!: string;

  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({ enum: ['as-is'] })
  tree!: 'as-is';

  @ApiProperty({ type: [TrackStandingDocument] })
  tracks!: TrackStandingDocument[];

  @ApiProperty({ type: [KpiDocument] })
  kpis!: KpiDocument[];

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}

export class MaturityResponse {
  @ApiProperty({ type: [MaturityDocument] })
  items!: MaturityDocument[];
}
