import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

/** The org unit of a list whose own route names it in the path. */
export class OfOrgUnitRequest {
  @ApiProperty({ example: 'VN-HUE' })
  @IsString()
  @Length(1, 200)
  orgUnit!: string;
}
