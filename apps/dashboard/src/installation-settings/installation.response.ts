import { ApiProperty } from '@nestjs/swagger';
import { mailSecurities, type MailSecurity, type Origin } from '#installation';

const origins = ['environment', 'chosen', 'default'] as const satisfies readonly Origin[];

export class MailServerDocument {
  @ApiProperty()
  host!: string;

  @ApiProperty({ type: 'integer' })
  port!: number;

  @ApiProperty({ enum: mailSecurities })
  security!: MailSecurity;

  @ApiProperty()
  user!: string;

  @ApiProperty({ description: 'The password itself is never shown.' })
  hasPassword!: boolean;

  @ApiProperty()
  from!: string;
}

export class MailSettingDocument {
  @ApiProperty({ enum: origins, description: 'What the environment sets cannot be changed here.' })
  origin!: Origin;

  @ApiProperty({ type: MailServerDocument, nullable: true })
  server!: MailServerDocument | null;

  @ApiProperty({ type: String, nullable: true, description: 'The sender.' })
  from!: string | null;
}

export class FollowedSettingDocument {
  @ApiProperty({ enum: origins })
  origin!: Origin;

  @ApiProperty({ type: [String], nullable: true, description: 'Null: all.' })
  ids!: readonly string[] | null;
}

export class NamedFrameworkDocument {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;
}

export class TimeZoneDocument {
  @ApiProperty({ example: 'Asia/Ho_Chi_Minh' })
  name!: string;

  @ApiProperty({ description: 'Whether it can still be chosen: before the first event.' })
  open!: boolean;
}

export class InstallationResponse {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: TimeZoneDocument })
  timeZone!: TimeZoneDocument;

  @ApiProperty({ type: MailSettingDocument })
  mailServer!: MailSettingDocument;

  @ApiProperty({ type: FollowedSettingDocument })
  followed!: FollowedSettingDocument;

  @ApiProperty({ type: [NamedFrameworkDocument], description: 'The installed frameworks.' })
  frameworks!: NamedFrameworkDocument[];
}
