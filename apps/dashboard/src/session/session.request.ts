import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { roles, type Role } from '#identity/domain';

/** One of `key`, `token`, `email` with `password`, and in the demo `role`; some persons need `code`, too. */
export class SignInRequest {
  @ApiPropertyOptional({ description: 'The text of an API key: `thang_…`' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  key?: string;

  @ApiPropertyOptional({ description: 'The token of a one-time sign-in link.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  token?: string;

  @ApiPropertyOptional({ description: 'The e-mail address of a person.' })
  @IsOptional()
  @IsString()
  @MaxLength(254)
  email?: string;

  @ApiPropertyOptional({ description: 'The password of that person.' })
  @IsOptional()
  @IsString()
  @MaxLength(2_048)
  password?: string;

  @ApiPropertyOptional({ description: 'A code of the authenticator app, or a recovery code.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  code?: string;

  @ApiPropertyOptional({ enum: roles, description: 'In the demo: the made-up person with this role.' })
  @IsOptional()
  @IsIn(roles)
  role?: Role;
}
