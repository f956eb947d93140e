import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { ReadPointRequest } from './point-in-time.request.js';

/** A read point of one framework. */
export class FrameworkAtRequest extends ReadPointRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 200)
  framework!: string;
}
