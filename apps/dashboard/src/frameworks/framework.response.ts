import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Applicability, TrackKind } from '#maturity/domain';
import { orgUnitLevels } from '../org-units/org-unit.response.js';
import { trackKinds } from '../assessment/allowed-values.js';
import { EditionDocument } from './edition.response.js';
import { FrameworkProblemDocument } from './framework-problem.response.js';
import { KpiDefinitionDocument } from './kpi-definition.response.js';
import { TrackDefinitionDocument } from './track-definition.response.js';

export class ApplicabilityDocument {
  @ApiProperty({ enum: orgUnitLevels, isArray: true })
  levels!: Applicability['levels'][number][];

  @ApiProperty({ type: String, nullable: true, description: 'Only bodies at or below this one.' })
  within!: string | null;
}

export class FrameworkSummary {
  @ApiProperty({ example: 'vn-service-levels' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  description!: string;

  @ApiProperty({
    type: EditionDocument,
    description: 'The one described: the chosen one, else the one in force today, else the nearest.',
  })
  edition!: EditionDocument;

  @ApiProperty({ type: [EditionDocument], description: 'All of them, from the oldest to the newest.' })
  editions!: EditionDocument[];

  @ApiProperty({ type: ApplicabilityDocument })
  appliesTo!: ApplicabilityDocument;

  @ApiProperty({ enum: orgUnitLevels, isArray: true, description: 'The levels that any edition studies.' })
  studies!: Applicability['levels'][number][];

  @ApiProperty({ enum: trackKinds, isArray: true })
  trackKinds!: TrackKind[];
}

export class FrameworksResponse {
  @ApiProperty({ type: [FrameworkSummary] })
  items!: FrameworkSummary[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;

  @ApiPropertyOptional({
    type: [FrameworkProblemDocument],
    description:
      'For administrators of everything: what is wrong with the files as they are now, while the editions above stay in use.',
  })
  problems?: FrameworkProblemDocument[];
}

export class FrameworkResponse extends FrameworkSummary {
  @ApiProperty({ enum: ['sum', 'mean'], description: 'How a body that others were merged into is restated.' })
  restatement!: 'sum' | 'mean';

  @ApiProperty({ type: [KpiDefinitionDocument] })
  kpis!: KpiDefinitionDocument[];

  @ApiProperty({ type: [TrackDefinitionDocument] })
  tracks!: TrackDefinitionDocument[];
}
