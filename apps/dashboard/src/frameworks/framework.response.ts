import { ApiProperty } from '@nestjs/swagger';
import type { Applicability, Criterion, Kpi, KpiUnit, Provenance, Track } from '#maturity/domain';
import { directions, kpiUnits, provenances } from '../standing/standing.words.js';
import { StageDocument } from '../standing/stage.document.js';
import { orgUnitLevels } from '../org-units/org-unit.response.js';

export class EditionDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'Inclusive; null: in force.' })
  validTo!: string | null;

  @ApiProperty()
  source!: string;
}

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

  @ApiProperty({ type: EditionDocument })
  edition!: EditionDocument;

  @ApiProperty({ type: ApplicabilityDocument })
  appliesTo!: ApplicabilityDocument;
}

export class FrameworksResponse {
  @ApiProperty({ type: [FrameworkSummary] })
  items!: FrameworkSummary[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
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

  @ApiProperty({ enum: provenances })
  provenance!: Provenance;

  @ApiProperty({ enum: ['higher', 'lower'] })
  better!: Kpi['better'];
}

export class TraitDocument {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  value!: string;
}

export class CriterionDocument {
  @ApiProperty()
  kpi!: string;

  @ApiProperty({ enum: directions })
  direction!: Criterion['direction'];

  @ApiProperty({ description: 'The threshold to enter the stage.' })
  enter!: number;

  @ApiProperty({ description: 'The stage is held until the value is worse than this.' })
  exit!: number;

  @ApiProperty({ enum: provenances, description: 'Of the entry threshold.' })
  provenance!: Provenance;

  @ApiProperty({ enum: provenances })
  exitProvenance!: Provenance;
}

export class StageDefinitionDocument extends StageDocument {
  @ApiProperty({ type: String, nullable: true })
  description!: string | null;

  @ApiProperty({ type: [TraitDocument] })
  traits!: TraitDocument[];

  @ApiProperty({ type: [CriterionDocument] })
  criteria!: CriterionDocument[];
}

export class TrackDefinitionDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ['ladder', 'independent'] })
  kind!: Track['kind'];

  @ApiProperty({ type: [StageDefinitionDocument] })
  stages!: StageDefinitionDocument[];
}

export class FrameworkResponse extends FrameworkSummary {
  @ApiProperty({ type: [KpiDefinitionDocument] })
  kpis!: KpiDefinitionDocument[];

  @ApiProperty({ type: [TrackDefinitionDocument] })
  tracks!: TrackDefinitionDocument[];
}
