import { ApiProperty } from '@nestjs/swagger';
import { SessionResponse } from '../session/session.response.js';

export class SetUpResponse extends SessionResponse {
  @ApiProperty({
    description: 'The time zone was changed, so the services start again; wait until `/about` shows it.',
  })
  restarting!: boolean;
}
