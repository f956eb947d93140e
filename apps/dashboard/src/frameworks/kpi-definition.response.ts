import { ApiProperty } from '@nestjs/swagger';
import type { Kpi, KpiUnit, Provenance, ZeroDenominator } from '#maturity/domain';
import type { OrgUnit } from '#org-units/domain';
import { kpiUnits, provenances, zeroDenominators } from '../assessment/allowed-values.js';
import { orgUnitLevels } from '../org-units/org-unit.response.js';

export class ApplicableDocument {
  @ApiProperty({ description: 'The KPI applies to org units for which this is above zero.' })
  when!: string;

  @ApiProperty({ enum: zeroDenominators, description: 'What holds for all others.' })
  otherwise!: ZeroDenominator;
}

export class ValidityDocument {
  @ApiProperty({ type: 'integer' })
  months!: number;
}

export class KpiAggregateDocument {
  @ApiProperty({ enum: orgUnitLevels, description: 'The level of the org units whose mean it is.' })
  level!: OrgUnit['level'];

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Decimals of the mean; null: not rounded.',
  })
  decimals!: number | null;
}

export class KpiDefinitionDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  description!: string | null;

  @ApiProperty({ enum: kpiUnits })
  unit!: KpiUnit;

  @ApiProperty({ description: 'As written in the framework file.' })
  numerator!: string;

  @ApiProperty({ type: String, nullable: true })
  denominator!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Months that it looks back; null: to date.' })
  window!: number | null;

  @ApiProperty({ enum: zeroDenominators, description: 'What it is where the denominator is zero.' })
  zeroDenominator!: ZeroDenominator;

  @ApiProperty({
    type: ApplicableDocument,
    nullable: true,
    description: 'null: it applies to all org units.',
  })
  applicable!: ApplicableDocument | null;

  @ApiProperty({ type: String, nullable: true, description: 'The measure whose growth moves it.' })
  driver!: string | null;

  @ApiProperty({ type: 'integer', description: 'Decimals to show; thresholds look at the exact value.' })
  decimals!: number;

  @ApiProperty({ enum: provenances })
  provenance!: Provenance;

  @ApiProperty({ enum: ['higher', 'lower'] })
  better!: Kpi['better'];

  @ApiProperty({
    type: ValidityDocument,
    nullable: true,
    description: 'How long a published index counts; then it is missing. null: until the next publication.',
  })
  validFor!: ValidityDocument | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'A lower value is shown, and marked; null: none.',
  })
  min!: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'A higher value is shown, and marked; null: none.',
  })
  max!: number | null;

  @ApiProperty({
    type: KpiAggregateDocument,
    nullable: true,
    description:
      'An org unit with units of this level below it takes the mean over them. null: its own value.',
  })
  aggregate!: KpiAggregateDocument | null;
}
