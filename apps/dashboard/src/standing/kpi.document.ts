import { ApiProperty } from '@nestjs/swagger';
import type { KpiUnit, Provenance } from '#maturity/domain';
import { kpiUnits, provenances } from './standing.words.js';

export class CoverageDocument {
  @ApiProperty({ type: 'integer', description: 'Bodies that reported.' })
  reporting!: number;

  @ApiProperty({ type: 'integer', description: 'Bodies that should.' })
  of!: number;
}

export class KpiDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'null: not measurable, which is not zero.' })
  value!: number | null;

  @ApiProperty({ enum: kpiUnits })
  unit!: KpiUnit;

  @ApiProperty({ type: Number, nullable: true })
  numerator!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  denominator!: number | null;

  @ApiProperty({ type: CoverageDocument })
  coverage!: CoverageDocument;

  @ApiProperty({ enum: provenances })
  provenance!: Provenance;
}
