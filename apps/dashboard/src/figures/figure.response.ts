import { ApiProperty } from '@nestjs/swagger';
import {
  figureParts,
  subjectMatters,
  type FigurePart,
  type KpiUnit,
  type SubjectMatter,
} from '#maturity/domain';
import type { MeasureKind } from '#maturity/domain';
import { kpiUnits } from '../assessment/allowed-values.js';
import { ShownDecimals } from '../assessment/shown-decimals.js';
import { CoverageDocument, DaysDocument } from '../assessment/kpi.response.js';

export const measureKinds = [
  'stock',
  'flow',
  'distinct',
  'mean',
  'perSubject',
  'trailing',
] as const satisfies readonly MeasureKind[];
const matters = Object.keys(subjectMatters) as SubjectMatter[];

export class FigureDocument {
  @ApiProperty({ example: 'processes.redesigned' })
  measure!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({
    enum: measureKinds,
    description:
      '`stock`: how many now; `flow`: how many in the window; `distinct`: how many entities had an event in it; `mean`: the mean of `of` amounts; `perSubject`: the median of the amounts of `of` entities, if they have a common scale.',
  })
  kind!: MeasureKind;

  @ApiProperty({ enum: kpiUnits })
  unit!: KpiUnit;

  @ShownDecimals()
  decimals!: number;

  @ApiProperty({ type: DaysDocument, nullable: true, description: 'null: everything up to the day counts.' })
  window!: DaysDocument | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'null: nothing was measured, which is not zero; or entities have no common number.',
  })
  value!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Over how many amounts a mean or median is.' })
  of!: number | null;

  @ApiProperty({ type: CoverageDocument })
  coverage!: CoverageDocument;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The latest total of twelve months that the org unit reported; never added to the value.',
  })
  trailing!: number | null;

  @ApiProperty({ type: 'integer', description: 'For how many entities the org unit has figures of its own.' })
  entities!: number;

  @ApiProperty({
    type: [String],
    description: 'Frameworks that apply to the org unit and read the measure; empty: none asks for it.',
  })
  frameworks!: string[];
}

export class SubjectMatterDocument {
  @ApiProperty({ enum: matters })
  id!: SubjectMatter;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: [FigureDocument] })
  figures!: FigureDocument[];
}

export class FiguresResponse {
  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({ type: 'integer' })
  months!: number;

  @ApiProperty({ type: [SubjectMatterDocument], description: 'Every measure there is, by what it is about.' })
  matters!: SubjectMatterDocument[];

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}

export class FigurePartDocument {
  @ApiProperty({
    enum: figureParts,
    description: 'The value is `counted` + `reported` − `overridden`; `trailing` is never added.',
  })
  part!: FigurePart;

  @ApiProperty({ type: Number, nullable: true, description: 'null: nothing was measured.' })
  value!: number | null;
}

export class SubjectFigureDocument {
  @ApiProperty({ example: 'group=G2C' })
  subject!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What events call the entity.' })
  name!: string | null;

  @ApiProperty()
  value!: number;
}

export class FigureKpiDocument {
  @ApiProperty()
  framework!: string;

  @ApiProperty()
  frameworkName!: string;

  @ApiProperty()
  kpi!: string;

  @ApiProperty()
  name!: string;
}

export class FigureResponse extends FigureDocument {
  @ApiProperty({ enum: matters })
  matter!: SubjectMatter;

  @ApiProperty()
  matterName!: string;

  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({ type: 'integer' })
  months!: number;

  @ApiProperty({ type: [FigurePartDocument], description: 'For figures that org units also report.' })
  parts!: FigurePartDocument[];

  @ApiProperty({ type: [SubjectFigureDocument], description: 'By segment, without those that are zero.' })
  segments!: SubjectFigureDocument[];

  @ApiProperty({ type: [SubjectFigureDocument], description: 'Figures of the org unit itself, by entity.' })
  subjects!: SubjectFigureDocument[];

  @ApiProperty({ type: [FigureKpiDocument], description: 'The KPIs of the org unit that read the measure.' })
  kpis!: FigureKpiDocument[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The noun of the entities that are counted, for `…/entities?noun=…&measure=…`.',
  })
  noun!: string | null;

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}

export class FigurePointDocument {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'null: nothing was measured by that day.' })
  value!: number | null;

  @ApiProperty({ type: CoverageDocument })
  coverage!: CoverageDocument;
}

export class FigureSeriesResponse {
  @ApiProperty()
  measure!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: kpiUnits })
  unit!: KpiUnit;

  @ShownDecimals()
  decimals!: number;

  @ApiProperty({ type: String, nullable: true })
  subject!: string | null;

  @ApiProperty({ type: [FigurePointDocument] })
  points!: FigurePointDocument[];

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}
