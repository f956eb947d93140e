import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';

export class FrameworkRequest {
  @ApiPropertyOptional({ description: 'Default: the one in force today, else the nearest.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  edition?: string;
}
