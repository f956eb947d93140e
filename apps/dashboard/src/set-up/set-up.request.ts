import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import type { Language } from '#kernel';
import { InstallationPatch, TestMailRequest } from '../installation-settings/installation.request.js';

export class SetUpTokenRequest {
  @ApiProperty({ description: 'The token of the link that the first start prints.' })
  @IsString()
  @MaxLength(200)
  token!: string;
}

export class SetUpTestMailRequest extends TestMailRequest {
  @ApiProperty({ description: 'The token of the link that the first start prints.' })
  @IsString()
  @MaxLength(200)
  token!: string;
}

export class FirstAdministrator {
  @ApiProperty({ minLength: 1, maxLength: 200 })
  @IsString()
  @Length(1, 200)
  name!: string;

  @ApiProperty({ maxLength: 254 })
  @IsString()
  @MaxLength(254)
  email!: string;

  @ApiProperty({ description: '12 characters or more.' })
  @IsString()
  @MaxLength(2_048)
  password!: string;

  @ApiProperty({ enum: ['vi', 'en'] })
  @IsIn(['vi', 'en'])
  language!: Language;
}

export class SetUpRequest extends SetUpTokenRequest {
  @ApiProperty({ type: FirstAdministrator })
  @ValidateNested()
  @Type(() => FirstAdministrator)
  administrator!: FirstAdministrator;

  @ApiPropertyOptional({ description: 'The time zone of days; absent: as it is.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  timeZone?: string;

  @ApiProperty({ type: InstallationPatch })
  @ValidateNested()
  @Type(() => InstallationPatch)
  installation!: InstallationPatch;
}
