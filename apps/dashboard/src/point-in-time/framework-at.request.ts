import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { PointInTimeRequest } from './point-in-time.request.js';

/** A point in time of one framework. */
export class FrameworkAtRequest extends PointInTimeRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 200)
  framework!: string;
}
