import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { PageRequest } from '#web';
import { KindsRequest } from './kinds.request.js';

export class ListJournalRequest extends IntersectionType(PageRequest, KindsRequest) {
  @ApiPropertyOptional({
    description: 'This org unit and those below it. Default: all within the access scope.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  orgUnit?: string;
}
