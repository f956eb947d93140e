import { ApiProperty } from '@nestjs/swagger';
import { OrgUnitName } from '../org-units/org-unit.response.js';

export class FoundEntityDocument {
  @ApiProperty({ example: 'service/1.004194' })
  subject!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The newest name; null: no event names it.' })
  name!: string | null;

  @ApiProperty({ type: OrgUnitName })
  orgUnit!: OrgUnitName;

  @ApiProperty({ type: [String], description: 'Its state today and what else holds, in words.' })
  state!: string[];
}

export class FoundEntitiesResponse {
  @ApiProperty({ type: [FoundEntityDocument] })
  items!: FoundEntityDocument[];
}
