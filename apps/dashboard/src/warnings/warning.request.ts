import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

export class SourceRequest {
  @ApiProperty({ example: '/portals/ha-noi', description: 'The source that means what it sends.' })
  @IsString()
  @Length(1, 300)
  source!: string;
}

export class IntendedRequest extends SourceRequest {
  @ApiProperty({ description: 'Why it is intended, for others who look at the checks.', maxLength: 500 })
  @IsString()
  @Length(3, 500)
  reason!: string;
}
