import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export class SignInLinkRequest {
  @ApiProperty({ description: 'The e-mail address of a person.', maxLength: 254 })
  @IsString()
  @MaxLength(254)
  email!: string;
}
