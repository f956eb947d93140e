import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '#kernel';

export class InvitationResponse {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty({ enum: ['vi', 'en'] })
  language!: Language;
}
