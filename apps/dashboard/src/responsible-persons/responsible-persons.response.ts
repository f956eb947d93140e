import { ApiProperty } from '@nestjs/swagger';
import { roles, type Role } from '#identity/domain';
import { OrgUnitName } from '../org-units/org-unit.response.js';

export class ResponsibleRoleDocument {
  @ApiProperty({ enum: roles })
  role!: Role;

  @ApiProperty({ description: 'What the role is called.' })
  name!: string;

  @ApiProperty({ type: OrgUnitName, nullable: true, description: 'null: the whole tree.' })
  orgUnit!: OrgUnitName | null;
}

export class ResponsiblePersonDocument {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: [ResponsibleRoleDocument], description: 'The nearest org unit first.' })
  roles!: ResponsibleRoleDocument[];
}

export class ResponsiblePersonsResponse {
  @ApiProperty({
    type: [ResponsiblePersonDocument],
    description: 'Those whose role is on the org unit itself first, then those of the org units above.',
  })
  items!: ResponsiblePersonDocument[];
}
