import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { Transform } from 'class-transformer';
import { PageRequest } from '#web';

export const recordStates = ['effective', 'corrected', 'retracted'] as const;
export type RecordState = (typeof recordStates)[number];

export class ListRecordsRequest extends PageRequest {
  @ApiPropertyOptional({
    description: 'Of this org unit and all below it. Default: of all that the caller writes.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  orgUnit?: string;

  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Only what the caller itself recorded.',
  })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  mine: boolean = false;

  @ApiPropertyOptional({ example: 'vn.thang.service.digitized.v1' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  type?: string;

  @ApiPropertyOptional({ example: 'service/1.004194' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  subject?: string;

  @ApiPropertyOptional({ enum: recordStates, description: 'Only those in this state.' })
  @IsOptional()
  @IsIn(recordStates)
  state?: RecordState;
}
