import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { PageRequest } from '#web';

export class ListOrgUnitsRequest extends PageRequest {
  @ApiPropertyOptional({ description: 'Only the org units directly below this one.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  parent?: string;

  @ApiPropertyOptional({ description: 'Only this org unit and those anywhere below it.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  root?: string;

  @ApiPropertyOptional({
    description: 'Only org units whose code or name holds this text; accents and case do not matter.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  q?: string;
}
