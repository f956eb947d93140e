import { ApiProperty } from '@nestjs/swagger';
import { StreamLineDocument } from './journal-line.response.js';

export class JournalResponse {
  @ApiProperty({ type: [StreamLineDocument] })
  items!: StreamLineDocument[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' })
  next!: string | null;
}
