import { ApiProperty } from '@nestjs/swagger';
import { OrgUnitName, orgUnitStatuses } from '../org-units/org-unit.response.js';

export class MovedUnitDocument extends OrgUnitName {
  @ApiProperty({
    type: OrgUnitName,
    nullable: true,
    description: 'null: it was a root, or you do not see it.',
  })
  from!: OrgUnitName | null;

  @ApiProperty({ type: OrgUnitName, nullable: true })
  to!: OrgUnitName | null;
}

export class RenamedUnitDocument {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  from!: string;

  @ApiProperty()
  to!: string;
}

export class EndedUnitDocument extends OrgUnitName {
  @ApiProperty({ enum: orgUnitStatuses })
  status!: (typeof orgUnitStatuses)[number];

  @ApiProperty({ type: [OrgUnitName], description: 'Where it goes.' })
  successors!: OrgUnitName[];
}

/** What follows from changes of the tree of org units. */
export class TreePreviewDocument {
  @ApiProperty({ type: [OrgUnitName] })
  established!: OrgUnitName[];

  @ApiProperty({ type: [RenamedUnitDocument] })
  renamed!: RenamedUnitDocument[];

  @ApiProperty({ type: [MovedUnitDocument], description: 'Org units that get another parent.' })
  moved!: MovedUnitDocument[];

  @ApiProperty({ type: [EndedUnitDocument], description: 'Org units that are merged, split or dissolved.' })
  ended!: EndedUnitDocument[];

  @ApiProperty({ type: 'integer', description: 'How many org units lie below those that move or end.' })
  below!: number;

  @ApiProperty({
    type: [OrgUnitName],
    description: 'Whose figures and stages are counted anew: successors, and org units above that change.',
  })
  recounted!: OrgUnitName[];

  @ApiProperty({ type: 'integer', description: 'Persons who work or hold a role there, whom you manage.' })
  persons!: number;

  @ApiProperty({ type: 'integer', description: 'API keys of these org units that you manage.' })
  keys!: number;

  @ApiProperty({ type: 'integer', description: 'Subscriptions to these org units that you manage.' })
  subscriptions!: number;

  @ApiProperty({ description: 'True: the tree stays as it is, because other events of the log decide.' })
  withoutEffect!: boolean;
}
