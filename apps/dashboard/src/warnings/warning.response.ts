import { ApiProperty } from '@nestjs/swagger';
import { warningCodes, type WarningCode } from '#warnings';

/** Somebody said that a source means what a kind of warning points at. */
export class IntentionDocument {
  @ApiProperty({ description: 'For this org unit and everything below it.' })
  orgUnit!: string;

  @ApiProperty({ example: '/portals/ha-noi' })
  source!: string;

  @ApiProperty({ enum: warningCodes })
  code!: WarningCode;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ description: 'The name of the key with which it was said.' })
  by!: string;

  @ApiProperty({ format: 'date-time' })
  since!: string;
}

export class WarningUnitDocument {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;
}

export class FoundExampleDocument {
  @ApiProperty({ description: '`GET /events/{position}/effects` says what the event does.', example: '17' })
  position!: string;

  @ApiProperty({ description: 'JSON Pointer into the event.', example: '/subject' })
  pointer!: string;

  @ApiProperty({ example: 'vn.thang.service.digitized.v1' })
  type!: string;

  @ApiProperty({ type: String, nullable: true })
  subject!: string | null;

  @ApiProperty({ type: WarningUnitDocument, nullable: true })
  orgUnit!: WarningUnitDocument | null;

  @ApiProperty({ description: 'What is the case.' })
  detail!: string;
}

/** Warnings of one kind about events of one source. */
export class FoundWarningDocument {
  @ApiProperty({ enum: warningCodes })
  code!: WarningCode;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'What to do about it.' })
  advice!: string;

  @ApiProperty({ example: '/portals/ha-noi' })
  source!: string;

  @ApiProperty({ type: 'integer' })
  count!: number;

  @ApiProperty({ format: 'date-time', description: 'When the newest of them was found.' })
  foundAt!: string;

  @ApiProperty({ type: IntentionDocument, nullable: true })
  intended!: IntentionDocument | null;

  @ApiProperty({ type: [FoundExampleDocument], description: 'The newest three that still hold.' })
  examples!: FoundExampleDocument[];
}
