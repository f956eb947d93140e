import { ApiProperty, PickType } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { OverviewRequest } from '../overview.request.js';

export class CoursesRequest extends PickType(OverviewRequest, ['framework', 'root', 'asOf'] as const) {
  @ApiProperty()
  @IsString()
  @Length(1, 200)
  track!: string;
}
