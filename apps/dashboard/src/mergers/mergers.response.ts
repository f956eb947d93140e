import { ApiProperty } from '@nestjs/swagger';
import { OrgUnitName } from '../org-units/org-unit.response.js';

export class MergedOrgUnitDocument extends OrgUnitName {
  @ApiProperty({ description: 'The code of the org unit that it was merged into.' })
  into!: string;

  @ApiProperty({ format: 'date-time' })
  mergedAt!: string;
}

export class SharedEntityDocument {
  @ApiProperty({ example: 'service/1.004194' })
  subject!: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: no event gives it a name.' })
  name!: string | null;

  @ApiProperty({ type: [OrgUnitName], description: 'The org units that have it.' })
  orgUnits!: OrgUnitName[];

  @ApiProperty({ type: OrgUnitName, description: 'The org unit with the latest event, whose figures count.' })
  countsFrom!: OrgUnitName;
}

export class MergersResponse {
  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({
    type: [MergedOrgUnitDocument],
    description: 'What was merged into this org unit, directly or through others, the nearest first.',
  })
  predecessors!: MergedOrgUnitDocument[];

  @ApiProperty({ type: 'integer', description: 'How many subjects more than one of them has.' })
  sharedCount!: number;

  @ApiProperty({ type: [SharedEntityDocument], description: 'The first hundred of them. Each counts once.' })
  shared!: SharedEntityDocument[];
}
