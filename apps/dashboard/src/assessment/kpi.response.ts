import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { KpiUnit, Mark, Provenance } from '#maturity/domain';
import { kpiUnits, markRules, provenances } from './allowed-values.js';
import { ShownDecimals } from './shown-decimals.js';

export class CoverageDocument {
  @ApiProperty({ type: 'integer', description: 'Org units that reported.' })
  reporting!: number;

  @ApiProperty({ type: 'integer', description: 'Org units that should.' })
  of!: number;
}

/** How many org units a mean is taken over. */
export class MeasuredUnitsDocument {
  @ApiProperty({ type: 'integer', description: 'Org units that have a value.' })
  measured!: number;

  @ApiProperty({ type: 'integer', description: 'Org units that the mean stands for.' })
  of!: number;
}

/** A measure with its name. */
export class WholeDocument {
  @ApiProperty()
  measure!: string;

  @ApiProperty()
  name!: string;
}

/** A period, both days inclusive. */
export class DaysDocument {
  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  to!: string;
}

export class MarkDocument {
  @ApiProperty({ enum: markRules })
  rule!: Mark['rule'];

  @ApiProperty({ description: 'The measure that gave rise to it.' })
  measure!: string;

  @ApiProperty({ description: 'What makes the value doubtful, in words.' })
  text!: string;

  @ApiProperty({ description: 'What the rule compared, in natural units of the measure.' })
  observed!: number;

  @ApiProperty()
  expected!: number;

  @ApiPropertyOptional({ type: WholeDocument, description: 'Of a part above its whole: what it is part of.' })
  whole?: WholeDocument;

  @ApiPropertyOptional({
    type: DaysDocument,
    description: 'The days that were looked at, where the rule has days of its own.',
  })
  period?: DaysDocument;
}

/** Org units that are silent, each counted with what it had when it was last heard. */
export class SilentDocument {
  @ApiProperty({ type: 'integer', description: 'Silent org units.' })
  units!: number;

  @ApiProperty({ type: 'integer', description: 'Org units that have ever reported.' })
  of!: number;

  @ApiProperty({ format: 'date', description: 'The first of the days on which they were last heard.' })
  since!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'The least that the value can be now.' })
  low!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'The most that the value can be now.' })
  high!: number | null;
}

/** How much of what was reported a ratio is computed from. */
export class MeasuredAmountDocument {
  @ApiProperty({ description: 'What the value is computed from.' })
  amount!: number;

  @ApiProperty({ description: 'What was reported in all.' })
  of!: number;

  @ApiProperty({ example: 'dossiers.resolved' })
  measure!: string;

  @ApiProperty({ description: 'What the measure counts, in the plural.', example: 'dossiers' })
  counts!: string;
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

  @ShownDecimals()
  decimals!: number;

  @ApiProperty({ type: Number, nullable: true })
  numerator!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  denominator!: number | null;

  @ApiProperty({ type: CoverageDocument })
  coverage!: CoverageDocument;

  @ApiProperty({ enum: provenances })
  provenance!: Provenance;

  @ApiProperty({ type: [MarkDocument], description: 'What makes the value doubtful. It never changes it.' })
  marks!: MarkDocument[];

  @ApiPropertyOptional({ type: SilentDocument, description: 'Present while org units are silent.' })
  silent?: SilentDocument;

  @ApiPropertyOptional({
    format: 'date',
    description: 'Present while all of them are silent: the last day with facts. The value is that of then.',
  })
  unknownSince?: string;

  @ApiPropertyOptional({
    type: MeasuredAmountDocument,
    description:
      'Present where org units reported only some flows of the ratio for a month: what they reported is left out.',
  })
  measured?: MeasuredAmountDocument;

  @ApiPropertyOptional({
    format: 'date',
    description: 'The first day on which the last publication no longer counted. The value is missing since.',
  })
  expiredOn?: string;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'True where a figure is a reported total of twelve months, because no period was reported.',
  })
  trailing?: true;

  @ApiPropertyOptional({ type: MeasuredUnitsDocument, description: 'Of a mean over org units below.' })
  units?: MeasuredUnitsDocument;

  @ApiPropertyOptional({
    type: MeasuredUnitsDocument,
    description: 'Of a restated figure, the mean over the merged org units.',
  })
  parts?: MeasuredUnitsDocument;
}
