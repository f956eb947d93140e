import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Exactly one of the members. */
export class SignInRequest {
  @ApiPropertyOptional({ description: 'The text of an API key: `thang_…`' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  key?: string;

  @ApiPropertyOptional({ description: 'The token of an invitation.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  invitation?: string;

  @ApiPropertyOptional({ description: 'The token of a one-time sign-in link.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  token?: string;
}
