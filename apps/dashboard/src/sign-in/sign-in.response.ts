import { ApiProperty } from '@nestjs/swagger';
import { roles, type Role } from '#identity/domain';

export class OpenIdDocument {
  @ApiProperty({ description: 'The name of the provider.' })
  name!: string;
}

export class DemoPersonDocument {
  @ApiProperty({ enum: roles })
  role!: Role;

  @ApiProperty()
  name!: string;
}

export class SignInWaysResponse {
  @ApiProperty({ description: 'The name of the installation; empty: it has none of its own.' })
  installation!: string;

  @ApiProperty()
  password!: boolean;

  @ApiProperty({ description: 'A one-time link by mail; needs a mail server.' })
  link!: boolean;

  @ApiProperty({ type: OpenIdDocument, nullable: true })
  openId!: OpenIdDocument | null;

  @ApiProperty({ type: [DemoPersonDocument], description: 'The made-up persons of the demo.' })
  demo!: DemoPersonDocument[];
}
