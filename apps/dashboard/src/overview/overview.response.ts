import { ApiProperty } from '@nestjs/swagger';
import type { TrackKind } from '#maturity/domain';
import type { OrgUnit } from '#org-units/domain';
import { trackKinds } from '../assessment/allowed-values.js';
import { CoverageDocument } from '../assessment/kpi.response.js';
import { StageDocument, UnmetCriterionDocument } from '../assessment/next-stage.response.js';
import { orgUnitLevels } from '../org-units/org-unit.response.js';
import { FreshnessDocument } from '../org-units/freshness.response.js';

export class OverviewUnit {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: orgUnitLevels })
  level!: OrgUnit['level'];

  @ApiProperty({ type: String, nullable: true })
  parent!: string | null;
}

export class OverviewNext extends StageDocument {
  @ApiProperty({
    type: UnmetCriterionDocument,
    nullable: true,
    description: 'The criterion that is furthest from its threshold.',
  })
  first!: UnmetCriterionDocument | null;
}

export class OverviewTrack {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: trackKinds })
  kind!: TrackKind;

  @ApiProperty({ type: StageDocument, nullable: true })
  stage!: StageDocument | null;

  @ApiProperty({ type: StageDocument, nullable: true })
  announced!: StageDocument | null;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1 })
  progress!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Indices: points; checklists: the share, 0–1.' })
  score!: number | null;

  @ApiProperty({ type: OverviewNext, nullable: true })
  next!: OverviewNext | null;
}

export class OverviewItem {
  @ApiProperty({ type: OverviewUnit })
  orgUnit!: OverviewUnit;

  @ApiProperty({ type: [OverviewTrack] })
  tracks!: OverviewTrack[];

  @ApiProperty({
    type: CoverageDocument,
    description: 'How many of the org units directly below ever reported.',
  })
  coverage!: CoverageDocument;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  lastFactDay!: string | null;

  @ApiProperty({
    type: FreshnessDocument,
    description: 'Of the facts that the framework reads, on the real today, whatever day is asked about.',
  })
  freshness!: FreshnessDocument;
}

export class OverviewResponse {
  @ApiProperty()
  framework!: string;

  @ApiProperty()
  edition!: string;

  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'The last day on which a fact of any of these org units happened.',
  })
  lastFactDay!: string | null;

  @ApiProperty({ type: [OverviewItem] })
  items!: OverviewItem[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' })
  next!: string | null;

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}
