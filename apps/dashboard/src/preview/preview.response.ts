import { ApiProperty } from '@nestjs/swagger';
import type { KpiUnit, TrackKind } from '#maturity/domain';
import { kpiUnits, trackKinds } from '../assessment/allowed-values.js';
import { StageDocument } from '../assessment/next-stage.response.js';
import { ShownDecimals } from '../assessment/shown-decimals.js';
import { OrgUnitName } from '../org-units/org-unit.response.js';
import { TreePreviewDocument } from './tree-preview.response.js';

export class PreviewErrorDocument {
  @ApiProperty({ type: 'integer', description: 'The event in the request, from 0.' })
  index!: number;

  @ApiProperty({ description: 'JSON Pointer into the event.', example: '/data/process' })
  pointer!: string;

  @ApiProperty({ example: 'missing' })
  code!: string;

  @ApiProperty({ description: 'How to correct it.' })
  detail!: string;
}

export class PreviewEntityDocument {
  @ApiProperty({ type: OrgUnitName })
  orgUnit!: OrgUnitName;

  @ApiProperty({ example: 'service/1.004194' })
  subject!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'What holds of it before, in words; null: it is new.',
  })
  before!: string[] | null;

  @ApiProperty({ type: [String], description: 'What holds of it afterwards, in words.' })
  after!: string[];
}

export class PreviewTrackDocument {
  @ApiProperty({ type: OrgUnitName })
  orgUnit!: OrgUnitName;

  @ApiProperty()
  framework!: string;

  @ApiProperty()
  frameworkName!: string;

  @ApiProperty()
  track!: string;

  @ApiProperty()
  trackName!: string;

  @ApiProperty({ enum: trackKinds })
  kind!: TrackKind;

  @ApiProperty({ type: StageDocument, nullable: true })
  before!: StageDocument | null;

  @ApiProperty({ type: StageDocument, nullable: true })
  after!: StageDocument | null;

  @ApiProperty({ description: 'True: the stage afterwards is lower.' })
  falls!: boolean;
}

export class PreviewKpiDocument {
  @ApiProperty({ type: OrgUnitName })
  orgUnit!: OrgUnitName;

  @ApiProperty()
  framework!: string;

  @ApiProperty()
  frameworkName!: string;

  @ApiProperty()
  kpi!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: kpiUnits })
  unit!: KpiUnit;

  @ShownDecimals()
  decimals!: number;

  @ApiProperty({ type: Number, nullable: true })
  from!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  to!: number | null;
}

export class PreviewFigureDocument {
  @ApiProperty({ type: OrgUnitName })
  orgUnit!: OrgUnitName;

  @ApiProperty({ example: 'services.fullProcess' })
  measure!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'In natural units; negative where it takes something away.' })
  amount!: number;
}

export class PreviewWarningDocument {
  @ApiProperty({ type: 'integer', description: 'The event in the request, from 0.' })
  index!: number;

  @ApiProperty({ example: 'service-not-counted' })
  code!: string;

  @ApiProperty()
  detail!: string;

  @ApiProperty({ description: 'What to do about it.' })
  advice!: string;
}

export class PreviewResponse {
  @ApiProperty({
    type: [PreviewErrorDocument],
    description: 'Why the recorder would refuse them; all at once.',
  })
  errors!: PreviewErrorDocument[];

  @ApiProperty({
    description:
      'False: what they would change is not worked out, because they would be refused, retract changes of the tree of org units, or amend what is not counted yet.',
  })
  measured!: boolean;

  @ApiProperty({ type: [PreviewEntityDocument] })
  entities!: PreviewEntityDocument[];

  @ApiProperty({ type: [PreviewTrackDocument], description: 'The tracks whose stage changes.' })
  tracks!: PreviewTrackDocument[];

  @ApiProperty({ type: [PreviewKpiDocument], description: 'The KPIs whose value changes.' })
  kpis!: PreviewKpiDocument[];

  @ApiProperty({
    type: [PreviewFigureDocument],
    description: 'The figures of org units themselves that change.',
  })
  figures!: PreviewFigureDocument[];

  @ApiProperty({
    type: TreePreviewDocument,
    nullable: true,
    description: 'Of changes of the tree of org units: what follows from them. null: no event changes it.',
  })
  tree!: TreePreviewDocument | null;

  @ApiProperty({ type: [PreviewWarningDocument] })
  warnings!: PreviewWarningDocument[];

  @ApiProperty({ description: 'True: a stage of an org unit would fall, or an org unit would end.' })
  harms!: boolean;

  @ApiProperty({ description: 'True: no figure and no entity would change.' })
  withoutEffect!: boolean;
}
