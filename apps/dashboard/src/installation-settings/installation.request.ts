import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { mailSecurities, type MailSecurity } from '#installation';

export class MailServerRequest {
  @ApiProperty({ example: 'mail.example.org' })
  @IsString()
  @MaxLength(255)
  host!: string;

  @ApiProperty({ type: 'integer', example: 587 })
  @IsInt()
  port!: number;

  @ApiProperty({ enum: mailSecurities })
  @IsIn(mailSecurities)
  security!: MailSecurity;

  @ApiProperty({ description: 'Empty: the server needs no login.' })
  @IsString()
  @MaxLength(320)
  user!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Null: the stored one, as long as server and user stay.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  password?: string | null;

  @ApiProperty({ example: 'Thang <thang@example.org>' })
  @IsString()
  @MaxLength(320)
  from!: string;
}

export class InstallationPatch {
  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  name?: string;

  @ApiPropertyOptional({ type: MailServerRequest, nullable: true, description: 'Null: no mail server.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MailServerRequest)
  mailServer?: MailServerRequest | null;

  @ApiPropertyOptional({
    type: [String],
    nullable: true,
    description: 'Frameworks whose changes are notified; null: all.',
  })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  followed?: string[] | null;
}

export class TestMailRequest {
  @ApiProperty({ maxLength: 254, description: 'Who gets the test mail.' })
  @IsString()
  @MaxLength(254)
  to!: string;

  @ApiPropertyOptional({ type: MailServerRequest, description: 'Absent: the one that is in use.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MailServerRequest)
  mailServer?: MailServerRequest;
}
