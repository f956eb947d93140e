import { ApiProperty } from '@nestjs/swagger';
import type { SignInMethod } from '#identity';
import type { Language } from '#kernel';
import { RoleGrantDocument } from '../persons/person.response.js';

export class AccountResponse {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty({ enum: ['vi', 'en'] })
  language!: Language;

  @ApiProperty()
  timeZone!: string;

  @ApiProperty({ type: String, nullable: true })
  orgUnit!: string | null;

  @ApiProperty({ type: [RoleGrantDocument] })
  roles!: RoleGrantDocument[];

  @ApiProperty()
  hasPassword!: boolean;

  @ApiProperty({ description: 'Whether sign-in asks for a code of an authenticator app.' })
  hasCode!: boolean;

  @ApiProperty({ description: 'Whether every person of the installation needs such a code.' })
  codeRequired!: boolean;

  @ApiProperty({ type: 'integer', description: 'How many recovery codes are left.' })
  recoveryCodes!: number;
}

export class OfferedCodeResponse {
  @ApiProperty({ description: 'The secret for an authenticator app, in Base32.' })
  secret!: string;

  @ApiProperty({ description: 'What the QR code for the app says.' })
  uri!: string;
}

export class RecoveryCodesResponse {
  @ApiProperty({ type: [String], description: 'Shown this once.' })
  recoveryCodes!: string[];
}

const methods = ['key', 'link', 'password', 'openid', 'invitation', 'set-up', 'demo'] as const;

export class OwnSessionDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty({ description: 'The session of this very request.' })
  current!: boolean;

  @ApiProperty({ enum: methods, description: 'How it was opened.' })
  openedBy!: SignInMethod;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'Written at most once a minute.' })
  lastSeenAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty({ type: String, nullable: true })
  address!: string | null;

  @ApiProperty({ type: String, nullable: true })
  userAgent!: string | null;
}

export class OwnSessionsResponse {
  @ApiProperty({ type: [OwnSessionDocument] })
  items!: OwnSessionDocument[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' })
  next!: string | null;
}
