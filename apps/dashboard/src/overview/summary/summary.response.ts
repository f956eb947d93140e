import { ApiProperty } from '@nestjs/swagger';
import type { TrackKind } from '#maturity/domain';
import { trackKinds } from '../../assessment/allowed-values.js';
import { StageDocument, UnmetCriterionDocument } from '../../assessment/next-stage.response.js';
import { OrgUnitName } from '../../org-units/org-unit.response.js';
import { FreshnessDocument } from '../../org-units/freshness.response.js';
import { InnerMovement } from './inner-movement.response.js';

export class SummaryFramework {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  edition!: string;
}

export class SummaryTrack {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: trackKinds })
  kind!: TrackKind;

  @ApiProperty({ type: 'integer', description: 'The number of stages, gates or bands.' })
  top!: number;
}

/** Where the org unit stands, and how many of those below it stand where. */
export class WhereFigure {
  @ApiProperty({ description: 'False: nothing of the org unit itself is measured on this track.' })
  measured!: boolean;

  @ApiProperty({ type: StageDocument, nullable: true, description: 'The announced one, if there is one.' })
  stage!: StageDocument | null;

  @ApiProperty({ type: Number, nullable: true, description: 'What is reached: points, items or targets.' })
  reached!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'What could be reached.' })
  of!: number | null;

  @ApiProperty({ type: [Number], description: 'The number of org units without a stage, and at each level.' })
  byLevel!: number[];

  @ApiProperty({ type: 'integer', description: 'The number of org units that are not measured.' })
  unknown!: number;
}

export class MovedUnit {
  @ApiProperty({ type: OrgUnitName })
  orgUnit!: OrgUnitName;

  @ApiProperty({ enum: ['up', 'down'] })
  direction!: 'up' | 'down';

  @ApiProperty({ type: StageDocument, nullable: true })
  from!: StageDocument | null;

  @ApiProperty({ type: StageDocument, nullable: true })
  to!: StageDocument | null;

  @ApiProperty({ format: 'date' })
  day!: string;
}

export class MovedFigure {
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'The look that is counted from; null: seven days.',
  })
  lookedAt!: string | null;

  @ApiProperty({ type: 'integer', description: 'Org units that moved up, net.' })
  up!: number;

  @ApiProperty({ type: 'integer' })
  down!: number;

  @ApiProperty({ type: 'integer', description: 'In the seven days up to the day.' })
  upInWeek!: number;

  @ApiProperty({ type: 'integer', description: 'In the seven days up to the day.' })
  downInWeek!: number;

  @ApiProperty({ type: [MovedUnit], description: 'At most twenty, falls first.' })
  items!: MovedUnit[];

  @ApiProperty({
    type: InnerMovement,
    nullable: true,
    description: 'The leading movement without a change of stage since the look, else in seven days.',
  })
  inner!: InnerMovement | null;
}

export class MissingFigure {
  @ApiProperty({ type: OrgUnitName, description: 'Of whom: the org unit, else the one closest to a stage.' })
  orgUnit!: OrgUnitName;

  @ApiProperty({ type: StageDocument, description: 'The stage, gate or band that is next.' })
  next!: StageDocument;

  @ApiProperty({
    type: UnmetCriterionDocument,
    nullable: true,
    description: 'The criterion that is furthest from its threshold.',
  })
  first!: UnmetCriterionDocument | null;

  @ApiProperty({ type: 'integer', description: 'How many further criteria are unmet.' })
  others!: number;
}

export class SilentUnit extends FreshnessDocument {
  @ApiProperty({ type: OrgUnitName })
  orgUnit!: OrgUnitName;
}

export class LateMilestone {
  @ApiProperty({ type: OrgUnitName })
  orgUnit!: OrgUnitName;

  @ApiProperty({ type: String, nullable: true })
  title!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  due!: string | null;

  @ApiProperty({ type: 'integer' })
  workingDaysLate!: number;
}

export class LateSource {
  @ApiProperty({ example: '/portals/ha-noi' })
  source!: string;

  @ApiProperty({ type: OrgUnitName })
  orgUnit!: OrgUnitName;

  @ApiProperty({ format: 'date', description: 'The last day with a fact.' })
  lastHeard!: string;

  @ApiProperty({ type: 'integer', description: 'The days since then.' })
  days!: number;
}

/** Who is late. Freshness is that of the facts the framework reads, on the real today. */
export class LateFigure {
  @ApiProperty({ type: FreshnessDocument, description: 'Of the org unit with all below it.' })
  freshness!: FreshnessDocument;

  @ApiProperty({ type: 'integer', description: 'Org units whose facts are overdue or that have none.' })
  silent!: number;

  @ApiProperty({ type: 'integer' })
  units!: number;

  @ApiProperty({ type: [SilentUnit], description: 'At most ten, the worst first.' })
  silentUnits!: SilentUnit[];

  @ApiProperty({ type: 'integer' })
  lateMilestones!: number;

  @ApiProperty({ type: [LateMilestone], description: 'At most five, the latest first.' })
  milestones!: LateMilestone[];

  @ApiProperty({ type: 'integer', description: 'Sources that are silent about them on that day.' })
  silentSources!: number;

  @ApiProperty({
    type: LateSource,
    nullable: true,
    description: 'The source that has been silent the longest.',
  })
  longestSilentSource!: LateSource | null;
}

export class OverviewSummaryResponse {
  @ApiProperty({ type: OrgUnitName })
  root!: OrgUnitName;

  @ApiProperty({
    type: OrgUnitName,
    nullable: true,
    description: 'The org unit that was to be shown, but has no results by the framework asked for.',
  })
  insteadOf!: OrgUnitName | null;

  @ApiProperty({ type: SummaryFramework, nullable: true, description: 'null: no framework applies.' })
  framework!: SummaryFramework | null;

  @ApiProperty({ type: SummaryTrack, nullable: true })
  track!: SummaryTrack | null;

  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'The same day, when it was chosen because no facts are expected any more.',
  })
  ended!: string | null;

  @ApiProperty({ example: 'Huế: giai đoạn 3/5, còn thiếu 12 dịch vụ toàn trình để lên giai đoạn 4.' })
  sentence!: string;

  @ApiProperty({ type: WhereFigure, nullable: true })
  where!: WhereFigure | null;

  @ApiProperty({ type: MovedFigure, nullable: true })
  moved!: MovedFigure | null;

  @ApiProperty({
    type: MissingFigure,
    nullable: true,
    description: 'null: nothing is missing, or it is unknown.',
  })
  missing!: MissingFigure | null;

  @ApiProperty({ type: LateFigure, nullable: true })
  late!: LateFigure | null;

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;

  @ApiProperty({ description: 'The newest journal position: keep it as seen.' })
  journalPosition!: string;
}
