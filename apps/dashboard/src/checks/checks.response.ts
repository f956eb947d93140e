import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MarkDocument } from '../standing/kpi.document.js';

export class UnitOfThingDocument {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;
}

export class ThingDocument {
  @ApiProperty({ type: UnitOfThingDocument })
  orgUnit!: UnitOfThingDocument;

  @ApiProperty({ example: 'service/1.004194' })
  subject!: string;
}

export class CheckDocument extends MarkDocument {
  @ApiProperty({ description: 'Of the measure.' })
  name!: string;

  @ApiPropertyOptional({ type: [ThingDocument], description: 'What is not used, the first hundred.' })
  subjects?: ThingDocument[];
}

export class ChecksResponse {
  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({ type: [CheckDocument], description: 'The checks that the body’s figures did not pass.' })
  items!: CheckDocument[];

  @ApiProperty({ description: 'The log position up to which facts are counted.' })
  position!: string;
}
