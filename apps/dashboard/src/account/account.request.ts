import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import type { Language } from '#kernel';

export class AccountPatch {
  @ApiPropertyOptional({ minLength: 1, maxLength: 200 })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  @ApiPropertyOptional({ enum: ['vi', 'en'] })
  @IsOptional()
  @IsIn(['vi', 'en'])
  language?: Language;

  @ApiPropertyOptional({ description: 'An IANA time zone.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  timeZone?: string;
}

export class PasswordRequest {
  @ApiPropertyOptional({ description: 'The password until now, when there is one.' })
  @IsOptional()
  @IsString()
  @MaxLength(2_048)
  current?: string;

  @ApiProperty({ description: '12 characters or more.' })
  @IsString()
  @MaxLength(2_048)
  wanted!: string;
}

export class CodeRequest {
  @ApiProperty({ description: 'A code of the authenticator app, or a recovery code.' })
  @IsString()
  @MaxLength(40)
  code!: string;
}
