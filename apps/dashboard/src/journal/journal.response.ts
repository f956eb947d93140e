import { ApiProperty } from '@nestjs/swagger';
import { journalKinds, type JournalEntry } from '#assessments/domain';
import { OrgUnitName } from '../org-units/org-unit.response.js';

/** The `data` of one server-sent event. */
export class StreamLineDocument {
  @ApiProperty({ description: "In the journal; also the event's id." })
  position!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ enum: journalKinds, description: "Also the event's type." })
  kind!: JournalEntry['kind'];

  @ApiProperty({ type: OrgUnitName })
  orgUnit!: OrgUnitName;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null, like the track, for a line about a milestone or an event.',
  })
  framework!: string | null;

  @ApiProperty({ type: String, nullable: true })
  track!: string | null;

  @ApiProperty({ format: 'date', description: 'The day that the conclusion is about.' })
  day!: string;

  @ApiProperty({
    description: 'True: history was loaded or the framework changed; no notifications are sent.',
  })
  silent!: boolean;

  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'Several paragraphs of plain text.' })
  text!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The states before and after, with the evidence.',
  })
  data!: Record<string, unknown>;
}

export class JournalResponse {
  @ApiProperty({ type: [StreamLineDocument] })
  items!: StreamLineDocument[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' })
  next!: string | null;
}
