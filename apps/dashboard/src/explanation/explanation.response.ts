import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { FormulaPart } from '#insights';
import type { KpiUnit, Provenance, ZeroDenominator } from '#maturity/domain';
import { ApplicableDocument } from '../frameworks/kpi-definition.response.js';
import {
  CoverageDocument,
  MarkDocument,
  MeasuredAmountDocument,
  SilentDocument,
} from '../assessment/kpi.response.js';
import { formulaParts, kpiUnits, provenances, zeroDenominators } from '../assessment/allowed-values.js';
import { ShownDecimals } from '../assessment/shown-decimals.js';
import { KpiUseDocument } from './kpi-use.response.js';

export class WindowDocument {
  @ApiProperty({ type: 'integer' })
  months!: number;

  @ApiProperty({ format: 'date', description: 'Inclusive.' })
  from!: string;

  @ApiProperty({ format: 'date', description: 'Inclusive.' })
  to!: string;
}

export class FormulaDocument {
  @ApiProperty({ description: 'As written in the framework file.' })
  numerator!: string;

  @ApiProperty({ type: String, nullable: true })
  denominator!: string | null;

  @ApiProperty({ type: WindowDocument, nullable: true, description: 'null: all up to the day.' })
  window!: WindowDocument | null;

  @ApiProperty({ enum: zeroDenominators, description: 'What it is where the denominator is zero.' })
  zeroDenominator!: ZeroDenominator;

  @ApiProperty({ type: ApplicableDocument, nullable: true })
  applicable!: ApplicableDocument | null;
}

export class AmountOfEntitiesDocument {
  @ApiProperty()
  amount!: number;

  @ApiProperty({ type: 'integer', description: 'How many entities have this amount.' })
  entities!: number;

  @ApiProperty({ description: 'True: the amount in the middle, or one of the two.' })
  isMiddle!: boolean;
}

export class ExplainedPartDocument {
  @ApiProperty({ enum: formulaParts })
  part!: FormulaPart;

  @ApiProperty({ example: 'services.fullProcess' })
  measure!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({
    description: 'How the formula reads it: the measure, its window, and the flows that it is read with.',
    example: 'dossiers.online@12m with dossiers.received',
  })
  key!: string;

  @ApiProperty()
  amount!: number;

  @ApiProperty({ description: 'False: no fact speaks of it, which is not zero.' })
  measured!: boolean;

  @ApiProperty({ type: CoverageDocument })
  coverage!: CoverageDocument;

  @ApiPropertyOptional({
    type: [AmountOfEntitiesDocument],
    description: 'Of a median: every amount, ascending.',
  })
  distribution?: AmountOfEntitiesDocument[];

  @ApiPropertyOptional({
    description: 'This number is another KPI of the framework, which explains itself: its id.',
  })
  kpi?: string;
}

export class ExplanationResponse {
  @ApiProperty()
  kpi!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  description!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'null: not measurable, which is not zero.' })
  value!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  numerator!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  denominator!: number | null;

  @ApiProperty({ enum: kpiUnits })
  unit!: KpiUnit;

  @ShownDecimals()
  decimals!: number;

  @ApiProperty()
  framework!: string;

  @ApiProperty()
  edition!: string;

  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({ enum: provenances })
  provenance!: Provenance;

  @ApiProperty({ type: FormulaDocument })
  formula!: FormulaDocument;

  @ApiProperty({ type: [ExplainedPartDocument], description: 'What the formula reads, and what it held.' })
  parts!: ExplainedPartDocument[];

  @ApiProperty({ type: [KpiUseDocument], description: 'What looks at the KPI, and what it gives there.' })
  uses!: KpiUseDocument[];

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

  @ApiProperty({ type: String, nullable: true, description: 'Why there is no value; null: there is one.' })
  missing!: string | null;

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}
