import { ApiProperty } from '@nestjs/swagger';
import { milestoneStates, type MilestoneBoardState } from '#insights';
import { LastEventDocument } from '../entities/entity.response.js';
import { OrgUnitName } from '../org-units/org-unit.response.js';

/** An org unit that a milestone names by its code. */
export class NamedUnitDocument {
  @ApiProperty()
  code!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'null: no such org unit, or none that the caller sees.',
  })
  name!: string | null;
}

export class BoardMilestoneDocument {
  @ApiProperty({ example: 'milestone/portal-2' })
  subject!: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: never planned.' })
  title!: string | null;

  @ApiProperty({ type: OrgUnitName })
  orgUnit!: OrgUnitName;

  @ApiProperty({ enum: milestoneStates })
  state!: MilestoneBoardState;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  due!: string | null;

  @ApiProperty({
    type: 'integer',
    description:
      'Working days after the due day, until the day asked about or until it was reached; half days count a half. 0: in time.',
  })
  workingDaysLate!: number;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  reachedOn!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was cancelled.' })
  reason!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'The national task, 1 to 6.' })
  task!: number | null;

  @ApiProperty({ type: String, nullable: true })
  project!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What is delivered.' })
  product!: string | null;

  @ApiProperty({ type: NamedUnitDocument, nullable: true })
  lead!: NamedUnitDocument | null;

  @ApiProperty({ type: [NamedUnitDocument] })
  supporting!: NamedUnitDocument[];

  @ApiProperty({ type: String, nullable: true, description: 'The number of the task elsewhere.' })
  reference!: string | null;

  @ApiProperty({ type: [String], description: 'Web addresses of the proof that it was reached.' })
  evidence!: string[];

  @ApiProperty({ type: LastEventDocument })
  lastEvent!: LastEventDocument;
}

export class BoardColumnDocument {
  @ApiProperty({ enum: milestoneStates })
  state!: MilestoneBoardState;

  @ApiProperty({ description: 'The name of the column.' })
  name!: string;

  @ApiProperty({
    type: 'integer',
    description: 'All milestones of the column, by the filters of the request.',
  })
  count!: number;

  @ApiProperty({
    type: [BoardMilestoneDocument],
    description: 'By due day, reached and cancelled ones the latest first; at most `limit`.',
  })
  items!: BoardMilestoneDocument[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor that continues this column.' })
  next!: string | null;
}

export class MilestoneBoardResponse {
  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({
    type: 'integer',
    description: 'The milestones of all columns together, by the filters of the request.',
  })
  total!: number;

  @ApiProperty({ type: [BoardColumnDocument], description: 'Every column, or the one that was asked for.' })
  columns!: BoardColumnDocument[];

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}
