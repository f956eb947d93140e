import { ApiProperty } from '@nestjs/swagger';
import { entityKinds, type KpiUnit } from '#maturity/domain';
import { kpiUnits } from '../assessment/allowed-values.js';
import { ShownDecimals } from '../assessment/shown-decimals.js';
import { OrgUnitName } from '../org-units/org-unit.response.js';

export class EntityTraitDocument {
  @ApiProperty({ example: 'full-process' })
  id!: string;

  @ApiProperty()
  name!: string;
}

export class EntityFigureDocument {
  @ApiProperty()
  measure!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: kpiUnits })
  unit!: KpiUnit;

  @ShownDecimals()
  decimals!: number;

  @ApiProperty({ description: 'What the entity has added to the measure by that day.' })
  value!: number;
}

export class LastEventDocument {
  @ApiProperty()
  position!: string;

  @ApiProperty({ example: 'vn.thang.service.digitized.v1' })
  type!: string;

  @ApiProperty({ description: 'What happened, in words.', example: 'Đưa dịch vụ lên trực tuyến' })
  title!: string;

  @ApiProperty({ format: 'date-time', description: 'When it happened.' })
  time!: string;
}

export class ListedEntityDocument {
  @ApiProperty({ example: 'service/1.004194' })
  subject!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The newest name; null: no event names it.' })
  name!: string | null;

  @ApiProperty({ type: OrgUnitName })
  orgUnit!: OrgUnitName;

  @ApiProperty({ type: EntityTraitDocument })
  state!: EntityTraitDocument;

  @ApiProperty({ type: [EntityTraitDocument], description: 'What else holds, such as the digital level.' })
  levels!: EntityTraitDocument[];

  @ApiProperty({ type: [EntityFigureDocument] })
  figures!: EntityFigureDocument[];

  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'Of a milestone: its deadline.' })
  due!: string | null;

  @ApiProperty({
    type: LastEventDocument,
    nullable: true,
    description: 'The newest event of its history up to that day. Dossiers and payments are not part of it.',
  })
  lastEvent!: LastEventDocument | null;
}

export class ListedEntitiesResponse {
  @ApiProperty({ enum: [...entityKinds.keys()] })
  noun!: string;

  @ApiProperty({ description: 'What is listed, in words.' })
  name!: string;

  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({ type: [ListedEntityDocument], description: 'By name; those without one by their code.' })
  items!: ListedEntityDocument[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' })
  next!: string | null;

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}
