import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { PageRequest } from '#web';

export class ListOrgUnitsRequest extends PageRequest {
  @ApiPropertyOptional({ description: 'Only the bodies directly below this one.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  parent?: string;

  @ApiPropertyOptional({ description: 'Only this body and those anywhere below it.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  root?: string;

  @ApiPropertyOptional({
    description: 'Only bodies whose code or name holds this text; accents and case do not matter.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  q?: string;
}
