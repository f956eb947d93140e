import { ApiProperty } from '@nestjs/swagger';
import type { KpiUnit } from '#maturity/domain';
import { kpiUnits } from '../../assessment/allowed-values.js';
import { StageDocument } from '../../assessment/next-stage.response.js';
import { ShownDecimals } from '../../assessment/shown-decimals.js';
import { OrgUnitName } from '../../org-units/org-unit.response.js';

export class MovedWork {
  @ApiProperty({ example: 'full-process services' })
  name!: string;

  @ApiProperty({ type: 'integer', description: 'What was missing; 0: the criterion was met.' })
  from!: number;

  @ApiProperty({ type: 'integer', description: 'What is missing; 0: the criterion is met.' })
  to!: number;
}

/** A criterion of the next stage that an org unit came closer to, or moved away from. */
export class MovedCriterion {
  @ApiProperty()
  kpi!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: kpiUnits })
  unit!: KpiUnit;

  @ShownDecimals()
  decimals!: number;

  @ApiProperty()
  threshold!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'null: the criterion was met.' })
  from!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'null: the criterion is met.' })
  to!: number | null;

  @ApiProperty({ type: MovedWork, nullable: true, description: 'null: it is not met by countable work.' })
  missing!: MovedWork | null;

  @ApiProperty({ type: StageDocument, description: 'The stage or gate that it belongs to.' })
  next!: StageDocument;
}

export class MovedReach {
  @ApiProperty()
  from!: number;

  @ApiProperty()
  to!: number;

  @ApiProperty()
  of!: number;
}

/** The largest movement that changed no stage. */
export class InnerMovement {
  @ApiProperty({ type: OrgUnitName, description: 'The org unit itself, else the one below that moved most.' })
  orgUnit!: OrgUnitName;

  @ApiProperty({ format: 'date', description: 'It is compared with the end of this day.' })
  since!: string;

  @ApiProperty({ enum: ['up', 'down'], description: 'Up: closer to the next stage, or more reached.' })
  direction!: 'up' | 'down';

  @ApiProperty({ type: MovedCriterion, nullable: true, description: 'Of a ladder or of gates.' })
  criterion!: MovedCriterion | null;

  @ApiProperty({ type: MovedReach, nullable: true, description: 'Points, items or targets of other tracks.' })
  reached!: MovedReach | null;
}
