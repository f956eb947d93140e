import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CheckOutcome } from '#assessments';
import type { Mark } from '#maturity/domain';
import { MarkDocument } from '../assessment/kpi.response.js';
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

export class ChecksResponse {
  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({ type: [CheckDocument], description: 'The checks that the org unit’s figures did not pass.' })
  items!: CheckDocument[];

  @ApiProperty({ type: [CheckOutcomeDocument], description: 'What came of each check.' })
  rules!: CheckOutcomeDocument[];

  @ApiProperty({
    type: [FoundWarningDocument],
    description:
      'What recorded events of the org unit and those below it warn of, found in the last 90 days and still the case: by kind and source, the most first. Whatever day is asked about, it is what is known now.',
  })
  warnings!: FoundWarningDocument[];

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}
