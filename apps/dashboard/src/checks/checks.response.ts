import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CheckOutcome } from '#assessments';
import type { Mark } from '#maturity/domain';
import { MarkDocument, WholeDocument } from '../assessment/kpi.response.js';
import { markRules } from '../assessment/allowed-values.js';
import { FoundWarningDocument } from '../warnings/warning.response.js';

export const checkOutcomes = [
  'passed',
  'failed',
  'nothing-to-check',
  'not-from-here',
] as const satisfies readonly CheckOutcome[];

export class OrgUnitOfEntityDocument {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;
}

export class EntityDocument {
  @ApiProperty({ type: OrgUnitOfEntityDocument })
  orgUnit!: OrgUnitOfEntityDocument;

  @ApiProperty({ example: 'service/1.004194' })
  subject!: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: it was never registered.' })
  name!: string | null;
}

export class RestingKpiDocument {
  @ApiProperty()
  framework!: string;

  @ApiProperty()
  kpi!: string;

  @ApiProperty()
  name!: string;
}

/** Months for which an org unit brought only some flows of a ratio. */
export class UnevenOrgUnitDocument {
  @ApiProperty({ type: OrgUnitOfEntityDocument })
  orgUnit!: OrgUnitOfEntityDocument;

  @ApiProperty({ type: [WholeDocument], description: 'The flows that it did not bring.' })
  lacks!: WholeDocument[];

  @ApiProperty({ type: [String], example: ['2026-03'], description: 'The months.' })
  months!: string[];

  @ApiProperty({ description: 'What is left out of the measure.' })
  amount!: number;
}

export class CheckDocument extends MarkDocument {
  @ApiProperty({ description: 'Of the measure.' })
  name!: string;

  @ApiProperty({
    type: [RestingKpiDocument],
    description: 'The KPIs of the frameworks asked about whose values rest on it.',
  })
  kpis!: RestingKpiDocument[];

  @ApiPropertyOptional({ type: [EntityDocument], description: 'What is not used, the first hundred.' })
  subjects?: EntityDocument[];

  @ApiPropertyOptional({
    type: [UnevenOrgUnitDocument],
    description: 'Of uneven reports: whose figures are left out, the first hundred, the largest first.',
  })
  uneven?: UnevenOrgUnitDocument[];
}

export class CheckOutcomeDocument {
  @ApiProperty({ enum: markRules })
  rule!: Mark['rule'];

  @ApiProperty({
    enum: checkOutcomes,
    description:
      '`nothing-to-check`: no facts, or too few to check, which is not a pass. `not-from-here`: cannot be checked as known earlier or by the tree of that day.',
  })
  outcome!: CheckOutcome;
}

export class SilentSourceDocument {
  @ApiProperty({ type: OrgUnitOfEntityDocument })
  orgUnit!: OrgUnitOfEntityDocument;

  @ApiProperty({ example: '/portals/ha-noi' })
  source!: string;

  @ApiProperty({ format: 'date', description: 'The last day with a fact about the org unit.' })
  lastHeard!: string;

  @ApiProperty({ format: 'date', description: 'The first day on which it counts as silent.' })
  silentSince!: string;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The usual number of days between facts. null: too few facts have come to know it.',
  })
  usualGapDays!: number | null;
}

export class ChecksResponse {
  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({ type: [CheckDocument], description: 'The checks that the org unit’s figures did not pass.' })
  items!: CheckDocument[];

  @ApiProperty({ type: [CheckOutcomeDocument], description: 'What came of each check.' })
  rules!: CheckOutcomeDocument[];

  @ApiProperty({
    type: [SilentSourceDocument],
    description:
      'Sources that are silent on that day about the org unit or one below it, by what is known now: the first hundred, the latest to fall silent first.',
  })
  silentSources!: SilentSourceDocument[];

  @ApiProperty({ type: 'integer', description: 'How many there are, also beyond the first hundred.' })
  silentSourcesTotal!: number;

  @ApiProperty({
    type: [FoundWarningDocument],
    description:
      'What recorded events of the org unit and those below it warn of, found in the last 90 days and still the case: by kind and source, the most first. Whatever day is asked about, it is what is known now.',
  })
  warnings!: FoundWarningDocument[];

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}
