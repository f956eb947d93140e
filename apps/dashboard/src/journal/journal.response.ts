import { ApiProperty } from '@nestjs/swagger';
import { StreamLineDocument } from '../stream/stream-line.document.js';

export class JournalResponse {
  @ApiProperty({ type: [StreamLineDocument] })
  items!: StreamLineDocument[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' })
  next!: string | null;
}
