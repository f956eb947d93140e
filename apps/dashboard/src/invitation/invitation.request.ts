import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import type { Language } from '#kernel';

export class InvitationTokenRequest {
  @ApiProperty({ description: 'The token of the invitation.' })
  @IsString()
  @MaxLength(200)
  token!: string;
}

export class AcceptInvitationRequest extends InvitationTokenRequest {
  @ApiProperty({ minLength: 1, maxLength: 200 })
  @IsString()
  @Length(1, 200)
  name!: string;

  @ApiProperty({ enum: ['vi', 'en'] })
  @IsIn(['vi', 'en'])
  language!: Language;

  @ApiPropertyOptional({ description: '12 characters or more. Absent: signs in by link or by the provider.' })
  @IsOptional()
  @IsString()
  @MaxLength(2_048)
  password?: string;
}
