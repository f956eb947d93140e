import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { TrackKind } from '#maturity/domain';
import type { TreeView } from '#read-models';
import { trackKinds } from '../assessment/allowed-values.js';
import { KpiDocument } from '../assessment/kpi.response.js';
import { NextStageDocument, StageDocument } from '../assessment/next-stage.response.js';
import { PublishedPlaceDocument } from '../assessment/published-place.response.js';
import { ShownDecimals } from '../assessment/shown-decimals.js';
import {
  ChecklistItemDocument,
  GateDocument,
  IndexGroupDocument,
  KnownPointsDocument,
  ScoreComparisonDocument,
  TargetDocument,
} from '../assessment/track-result.response.js';
import { treeViews } from '../point-in-time/point-in-time.request.js';

export class SettlingDocument {
  @ApiProperty({ format: 'date-time', description: 'When the result first differed from the announced one.' })
  since!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'When it is announced unless it changes; null while a run is awaited.',
  })
  notifyAt!: string | null;

  @ApiProperty({ description: 'True while a run is open whose facts the result depends on.' })
  waitsForRun!: boolean;
}

export class TrackResultDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: trackKinds })
  kind!: TrackKind;

  @ApiProperty({
    type: StageDocument,
    nullable: true,
    description:
      'Held on that day, by the entry thresholds alone. Independent tracks: as many gates as are open; indices: the band.',
  })
  stage!: StageDocument | null;

  @ApiProperty({
    type: StageDocument,
    nullable: true,
    description: 'What was announced last: exit thresholds and the freeze of silent feeds govern it.',
  })
  announced!: StageDocument | null;

  @ApiPropertyOptional({
    description:
      'Ladders and indices: true while the announced stage is kept because of missing data: org units are silent and what they may have done since could change it, or they reported only some flows of a ratio. Absent otherwise, and for another point in time.',
  })
  frozen?: boolean;

  @ApiProperty({
    type: SettlingDocument,
    nullable: true,
    description:
      'The result is new and not announced yet. null: it is announced, or of another point in time.',
  })
  settling!: SettlingDocument | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'Indices: points; checklists: the share that is met, 0–1. null elsewhere, and while something that counts is not measured.',
  })
  score!: number | null;

  @ShownDecimals()
  scoreDecimals!: number;

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

  @ApiPropertyOptional({ type: [GateDocument], description: 'Independent tracks: every gate.' })
  gates?: GateDocument[];

  @ApiPropertyOptional({ type: [IndexGroupDocument], description: 'Indices: every group with its items.' })
  groups?: IndexGroupDocument[];

  @ApiPropertyOptional({ type: KnownPointsDocument, description: 'Indices: how much of the score is known.' })
  known?: KnownPointsDocument;

  @ApiPropertyOptional({ type: [ChecklistItemDocument], description: 'Checklists.' })
  items?: ChecklistItemDocument[];

  @ApiPropertyOptional({ type: [TargetDocument], description: 'Targets.' })
  targets?: TargetDocument[];

  @ApiPropertyOptional({
    type: ScoreComparisonDocument,
    description: 'Of a track that shows a published score: the computed one beside it, and the difference.',
  })
  comparison?: ScoreComparisonDocument;

  @ApiPropertyOptional({
    type: PublishedPlaceDocument,
    description: 'Of a track that shows a published score: what the publisher announced, with the places.',
  })
  published?: PublishedPlaceDocument;
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

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A moment or a position of the log; null: all that is known.',
  })
  knownAt!: string | null;

  @ApiProperty({ enum: treeViews })
  tree!: TreeView;

  @ApiProperty({ type: [TrackResultDocument] })
  tracks!: TrackResultDocument[];

  @ApiProperty({ type: [KpiDocument] })
  kpis!: KpiDocument[];

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}

export class MaturityResponse {
  @ApiProperty({ type: [MaturityDocument] })
  items!: MaturityDocument[];
}
